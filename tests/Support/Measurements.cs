using System.Diagnostics.Metrics;
using SwapPipeline.Telemetry;

namespace SwapPipeline.Tests.Support;

/// <summary>What the counters of one pipeline have counted.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly List<(string Instrument, long Value, Dictionary<string, object?> Tags)> _counted = [];
    private readonly Lock _gate = new();

    public Measurements(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (
                instrument.Meter.Name.StartsWith(PipelineTelemetry.Name, StringComparison.Ordinal)
                && ReferenceEquals(instrument.Meter.Scope, meters)
            )
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) =>
            {
                lock (_gate)
                    _counted.Add((instrument.Name, value, tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value)));
            }
        );
        _listener.Start();
    }

    /// <summary>The sum of a counter, of one value of one dimension alone when named.</summary>
    public long Sum(string instrument, string? dimension = null, string? value = null)
    {
        lock (_gate)
        {
            return _counted
                .Where(one => one.Instrument == instrument && (dimension is null || Equals(one.Tags.GetValueOrDefault(dimension), value)))
                .Sum(one => one.Value);
        }
    }

    public void Dispose() => _listener.Dispose();
}
