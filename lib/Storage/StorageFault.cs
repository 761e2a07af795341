using System.Text.Json.Serialization;
using Azure;
using Azure.Identity;

namespace SwapPipeline.Storage;

/// <summary>Why a storage call failed, as far as an operator must tell causes apart.</summary>
public enum StorageFault
{
    /// <summary>Nobody answered: a wrong address, a closed network, a service that is down.</summary>
    [JsonStringEnumMemberName("unreachable")]
    Unreachable,

    /// <summary>The service knows who asks, and that one has no role for it.</summary>
    [JsonStringEnumMemberName("role-missing")]
    RoleMissing,

    /// <summary>The service does not take the caller for anybody: no identity, a wrong key, a clock that is off.</summary>
    [JsonStringEnumMemberName("not-authenticated")]
    NotAuthenticated,

    /// <summary>Too much was asked at once.</summary>
    [JsonStringEnumMemberName("throttled")]
    Throttled,

    [JsonStringEnumMemberName("other")]
    Other,
}

/// <summary>Tells the causes apart.</summary>
public static class StorageFaults
{
    /// <summary>Null when the error does not come from storage.</summary>
    public static StorageFault? Of(Exception error) =>
        error switch
        {
            RequestFailedException { Status: 0 } => StorageFault.Unreachable,
            RequestFailedException { ErrorCode: "AuthenticationFailed" or "InvalidAuthenticationInfo" or "NoAuthenticationInformation" } =>
                StorageFault.NotAuthenticated,
            RequestFailedException { Status: 401 } => StorageFault.NotAuthenticated,
            RequestFailedException { Status: 403 } => StorageFault.RoleMissing,
            RequestFailedException { Status: 429 or 503 } => StorageFault.Throttled,
            RequestFailedException => StorageFault.Other,
            AuthenticationFailedException => StorageFault.NotAuthenticated,
            AggregateException { InnerExceptions: [.., var last] } => Of(last),
            _ => null,
        };
}
