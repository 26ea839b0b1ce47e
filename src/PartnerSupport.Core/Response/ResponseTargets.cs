namespace PartnerSupport;

/// <summary>When the first answer is due (R17 to R20). Pure.</summary>
public static class ResponseTargets
{
    /// <summary>The target.</summary>
    /// <param name="question">What it follows from.</param>
    public static ResponseTarget For(ResponseQuestion question) => throw new NotImplementedException();

    /// <summary>What is to be said beside the target: that English keeps the hours (R19), that a time zone is not known.</summary>
    /// <param name="question">What it follows from.</param>
    public static IReadOnlyList<Finding> Findings(ResponseQuestion question) => throw new NotImplementedException();
}
