namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer-triggered function is told about its run.</summary>
public class TimerInfo
{
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>The run should have started earlier.</summary>
    public bool IsPastDue { get; set; }
}

/// <summary>The last and the next occurrence of a schedule.</summary>
public class ScheduleStatus
{
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}
