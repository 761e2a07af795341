using SwapPipeline.Extraction.Events;
using SwapPipeline.Extraction.Mentions;

namespace SwapPipeline.Extraction.Records;

/// <summary>How sure a record is: what is missing or rests on an inference costs a part of it.</summary>
internal static class ConfidenceRules
{
    public static double Of(ExchangeRecord record, ExchangeEvent exchange)
    {
        var sure = 0.96;
        if (record.DateSource == DateSource.Published) sure -= 0.12;
        else if (record.Date is null) sure -= 0.03;
        else if (exchange.Hold == TimeHold.Told) sure -= 0.04;
        if (record.Released.Count is 0 or 1) sure -= 0.05;
        if (record.Released.Any(g => g.Precision is CountPrecision.Approx)) sure -= 0.05;
        if (record.Status is RecordStatus.Proposed or RecordStatus.Cancelled) sure -= 0.1;
        if (record.Status == RecordStatus.Announced) sure -= 0.04;
        if (record.Released.GroupBy(g => (g.ReturnedTo, g.Category)).Any(g => g.Count() > 1)) sure -= 0.08;
        return Math.Round(Math.Clamp(sure, 0.3, 0.99), 2);
    }
}
