using System.Collections.Frozen;

namespace SwapPipeline.Articles;

/// <summary>Query parameters that tell where a reader came from, never what is read.</summary>
internal static class TrackingParameters
{
    private static readonly string[] Families = ["utm_", "at_", "ns_", "mtm_", "pk_", "piwik_", "hsa_", "guce_", "_hs"];

    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "fbclid",
        "gclid",
        "gclsrc",
        "gbraid",
        "wbraid",
        "dclid",
        "yclid",
        "ysclid",
        "msclkid",
        "twclid",
        "ttclid",
        "igshid",
        "igsh",
        "li_fat_id",
        "vero_id",
        "mc_cid",
        "mc_eid",
        "mkt_tok",
        "_openstat",
        "__twitter_impression",
        "guccounter",
        "_ga",
        "_gl",
        "xtor",
        "s_cid",
        "cmpid",
        "ocid",
        "ftag",
        "smid",
        "smtyp",
        "ref",
        "ref_src",
        "ref_url",
        "referrer",
        "traffic_source",
        "taid",
        "sref",
        "share_from"
    );

    public static bool Is(string name) =>
        Known.Contains(name) || Array.Exists(Families, family => name.StartsWith(family, StringComparison.OrdinalIgnoreCase));
}
