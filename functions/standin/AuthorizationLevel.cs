namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key a request must carry.</summary>
public enum AuthorizationLevel
{
    Anonymous,
    User,
    Function,
    System,
    Admin,
}
