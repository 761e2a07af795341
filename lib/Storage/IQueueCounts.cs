namespace SwapPipeline.Storage;

/// <summary>How many messages lie in a queue, for those who watch.</summary>
public interface IQueueCounts
{
    /// <summary>About how many messages the queue holds, those that nobody sees yet included; 0 when there is no such queue.</summary>
    Task<int> CountAsync(string queue, CancellationToken cancellationToken);
}
