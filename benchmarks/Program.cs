using System.CommandLine;
using SwapPipeline.Benchmarks.Parquet;
using SwapPipeline.Benchmarks.Publishing;

// One command a subject; each file registers the command of its folder here.
var root = new RootCommand("What is measured, and against whom. Build with -c Release.");
root.Add(ParquetCommand.Create());
root.Add(PublishCommand.Create());
return await root.Parse(args).InvokeAsync();
