using System.CommandLine;
using SwapPipeline.Benchmarks.Extraction;
using SwapPipeline.Benchmarks.Reading;

// One command a subject; each file registers the command of its folder here.
var root = new RootCommand("What is measured, and against whom. Build with -c Release.")
{
    ReadingCommand.Create(),
    ExtractionBenchmark.Create(),
    ConfidenceTable.Create(),
};
return await root.Parse(args).InvokeAsync();
