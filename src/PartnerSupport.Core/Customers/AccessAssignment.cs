namespace PartnerSupport;

/// <summary>Roles of a delegated relationship given to a security group of the partner (R25).</summary>
/// <param name="GroupId">The security group.</param>
/// <param name="Status">The state as Graph says it: active, pending, …</param>
/// <param name="RoleIds">Template ids of the roles.</param>
/// <param name="UserIsMember">Whether the signed-in user is in the group; null when unknown.</param>
public sealed record AccessAssignment(Guid GroupId, string Status, IReadOnlyList<Guid> RoleIds, bool? UserIsMember);
