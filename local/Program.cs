using System.CommandLine;
using SwapPipeline.Local;
using SwapPipeline.Local.Commands;

var root = new RootCommand("SwapPipeline on one machine: articles about prisoner exchanges in, a Parquet star schema out.")
{
    RunCommand.Create(),
    IngestCommand.Create(),
    ExtractCommand.Create(),
    ExportCommand.Create(),
    VerifyCommand.Create(),
    HistoryCommand.Create(),
    ReconcileCommand.Create(),
    MergeCommand.Create(),
    StatusCommand.Create(),
    ServeCommand.Create(),
    PoisonCommand.Create(),
    RequeueCommand.Create(),
    RebuildCommand.Create(),
    SourcesCommand.Create(),
    BackfillCommand.Create(),
    DoctorCommand.Create(),
};
SessionOptions.AddTo(root);
root.SetAction((parsed, cancellation) => RunCommand.RunAsync(SessionOptions.Of(parsed), open: false, cancellation));
return await CommandLine.InvokeAsync(root, args);
