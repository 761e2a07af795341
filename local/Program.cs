using System.CommandLine;
using SwapPipeline.Local.Commands;

var root = new RootCommand("The SwapPipeline function app on one machine.") { ExtractCommand.Create() };
return await root.Parse(args).InvokeAsync();
