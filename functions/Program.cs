using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Hosting;
using SwapPipeline.Pipeline;
using SwapPipeline.Telemetry;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.AddPipelineTelemetry().UseFunctionsWorkerDefaults();
builder.Services.AddSwapPipeline(builder.Configuration);
builder.Build().Run();
