namespace PartnerSupport.Sandbox;

/// <summary>An access assignment of a delegated admin relationship: a partner's group holds roles in the customer's tenant.</summary>
/// <param name="GroupId">The security group.</param>
/// <param name="Roles">Role definition ids.</param>
/// <param name="Status">pending, active, deleting, deleted or error.</param>
public sealed record SandboxAssignment(string GroupId, IReadOnlyList<string> Roles, string Status = "active");
