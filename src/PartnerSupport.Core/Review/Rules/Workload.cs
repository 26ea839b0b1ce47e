namespace PartnerSupport;

/// <summary>The workload within a service: who asks about Exchange is not helped by an incident of SharePoint.</summary>
internal static class Workload
{
    // Not Entra: when signing in fails, every workload does.
    private static readonly string[] Names = ["Exchange", "Teams", "SharePoint", "OneDrive", "Intune", "Power Apps", "Power Automate"];

    /// <summary>Whether both texts name workloads, and none in common. What names none concerns all.</summary>
    internal static bool AreDifferent(string typed, string announced)
    {
        var (left, right) = (In(typed), In(announced));
        return left.Length > 0 && right.Length > 0 && !left.Intersect(right).Any();
    }

    private static string[] In(string text) => Array.FindAll(Names, name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
}
