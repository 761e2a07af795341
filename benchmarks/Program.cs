using System.CommandLine;
using SwapPipeline.Benchmarks.Dashboard;
using SwapPipeline.Benchmarks.Exchanges;
using SwapPipeline.Benchmarks.Extraction;
using SwapPipeline.Benchmarks.Fuzzing;
using SwapPipeline.Benchmarks.Parquet;
using SwapPipeline.Benchmarks.Publishing;
using SwapPipeline.Benchmarks.Reading;
using SwapPipeline.Benchmarks.Relevance;
using SwapPipeline.Benchmarks.Soak;

// One command a subject; each file registers the command of its folder here.
var root = new RootCommand("What is measured, and against whom. Build with -c Release.")
{
    ReadingCommand.Create(),
    ParquetCommand.Create(),
    PublishCommand.Create(),
    MergingCommand.Create(),
    RelevanceCommand.Create(),
    ExtractionBenchmark.Create(),
    ConfidenceTable.Create(),
    FuzzCommand.Create(),
    SoakCommand.Create(),
    SoakWorkerCommand.Create(),
    PageDataCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
