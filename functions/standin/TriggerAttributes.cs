namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions
{
    /// <summary>What every binding attribute is.</summary>
    [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
    public abstract class BindingAttribute : Attribute;

    /// <summary>What every trigger attribute is.</summary>
    public abstract class TriggerBindingAttribute : BindingAttribute;
}

namespace Microsoft.Azure.Functions.Worker
{
    using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

    /// <summary>Runs a function on a schedule: an NCRONTAB expression, or <c>%NAME%</c> of a setting that holds one.</summary>
    public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
    {
        public string Schedule { get; private set; } = schedule;

        public bool UseMonitor { get; set; } = true;

        public bool RunOnStartup { get; set; }
    }

    /// <summary>Runs a function for each message of a storage queue.</summary>
    public sealed class QueueTriggerAttribute(string queueName) : TriggerBindingAttribute
    {
        public string QueueName => queueName;

        public string? Connection { get; set; }
    }

    /// <summary>Runs a function for each HTTP request to its route.</summary>
    public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : TriggerBindingAttribute
    {
        public string? Route { get; set; }

        public string[]? Methods { get; private set; } = methods;

        public AuthorizationLevel AuthLevel { get; private set; } = authLevel;
    }
}
