namespace PartnerSupport.PowerShell;

/// <summary>Completes escalation criteria.</summary>
public sealed class CriterionCompleter : WordCompleter<EscalationCriterion>
{
    private protected override WordTable<EscalationCriterion> Table => RequestWords.Criteria;
}
