using System.Text.Json.Nodes;

namespace SwapPipeline.Tests.Infrastructure;

/// <summary>What every storage account keeps, and what lies in the one of the data.</summary>
internal static class StorageRules
{
    private const string DataFile = "modules/data-storage.bicep";

    public static IEnumerable<InfraBreach> Check(BicepModel infra, InfraFacts facts) =>
        [
            .. infra.Made("Microsoft.Storage/storageAccounts").SelectMany(account => Account(infra, account)),
            .. Containers(infra),
            .. Lifecycle(infra),
            .. Names(infra, facts),
        ];

    private static IEnumerable<InfraBreach> Account(BicepModel infra, BicepResource account)
    {
        // Literals, so that no parameter can turn them.
        if (!account.Is(false, "properties", "allowSharedKeyAccess"))
            yield return Breach("shared-keys", account, "allowSharedKeyAccess must be false");
        if (!account.Is(false, "properties", "allowBlobPublicAccess"))
            yield return Breach("public-access", account, "allowBlobPublicAccess must be false");
        if (!account.Is("TLS1_2", "properties", "minimumTlsVersion") && !account.Is("TLS1_3", "properties", "minimumTlsVersion"))
            yield return Breach("tls", account, "minimumTlsVersion must be TLS1_2 or later");
        if (!account.Is(true, "properties", "supportsHttpsTrafficOnly"))
            yield return Breach("tls", account, "supportsHttpsTrafficOnly must be true");
        if (!account.Is(false, "properties", "allowCrossTenantReplication"))
            yield return Breach("public-access", account, "allowCrossTenantReplication must be false");

        var service = infra
            .Made("Microsoft.Storage/storageAccounts/blobServices")
            .SingleOrDefault(service => service.File == account.File && service.Expression("parent") == account.Name);
        foreach (var policy in (string[])["deleteRetentionPolicy", "containerDeleteRetentionPolicy"])
        {
            if (service?.Is(true, "properties", policy, "enabled") != true)
                yield return Breach("soft-delete", account, $"its blob service has no {policy}");
        }

        if (account.Is(true, "properties", "isHnsEnabled") && service?.At("properties", "isVersioningEnabled") is not null)
            yield return Breach("soft-delete", account, "a hierarchical namespace has no versions");
    }

    private static IEnumerable<InfraBreach> Containers(BicepModel infra) =>
        infra
            .Made("Microsoft.Storage/storageAccounts/blobServices/containers")
            .Where(container => !container.Is("None", "properties", "publicAccess"))
            .Select(container => Breach("public-access", container, "publicAccess must be None"));

    private static IEnumerable<InfraBreach> Lifecycle(BicepModel infra)
    {
        var rules = infra
            .Made("Microsoft.Storage/storageAccounts/managementPolicies")
            .SelectMany(policy => policy.At("properties", "policy", "rules")?.AsArray() ?? [])
            .Where(rule => rule!["definition"]!["filters"]!["prefixMatch"]!.AsArray().Any(prefix => (string)prefix! == "articles/"))
            .ToList();
        if (!rules.Any(rule => (bool)rule!["enabled"]! && rule["definition"]!["actions"]!["baseBlob"]!["tierToCool"] is not null))
            yield return new InfraBreach("lifecycle", DataFile, "no rule moves raw articles to a cooler tier");
        if (rules.Any(rule => rule!["definition"]!["actions"]!["baseBlob"]!["delete"] is not null))
            yield return new InfraBreach("lifecycle", DataFile, "raw articles are never deleted: everything else is made from them");
    }

    private static IEnumerable<InfraBreach> Names(BicepModel infra, InfraFacts facts) =>
        [.. Compare(infra, "containerNames", facts.Containers), .. Compare(infra, "queueNames", facts.Queues)];

    private static IEnumerable<InfraBreach> Compare(BicepModel infra, string variable, IReadOnlySet<string> inCode)
    {
        var inBicep = (infra.Variable(DataFile, variable) as JsonArray ?? []).Select(name => (string)name!).ToHashSet();
        return inCode
            .Except(inBicep)
            .Select(name => new InfraBreach("names", DataFile, $"{name} is used in code and missing in {variable}"))
            .Concat(inBicep.Except(inCode).Select(name => new InfraBreach("names", DataFile, $"{name} of {variable} is used nowhere")));
    }

    private static InfraBreach Breach(string rule, BicepResource where, string why) => new(rule, where.ToString(), why);
}
