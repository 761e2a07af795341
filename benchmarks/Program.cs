using System.CommandLine;

// One command a subject; each file registers the command of its folder here.
var root = new RootCommand("What is measured, and against whom. Build with -c Release.");
root.Add(SwapPipeline.Benchmarks.Extraction.ExtractionBenchmark.Create());
root.Add(SwapPipeline.Benchmarks.Extraction.ConfidenceTable.Create());
return await root.Parse(args).InvokeAsync();
