using System.Net;

namespace PartnerSupport.Tests.Matrix;

/// <summary>One cell of the matrix.</summary>
/// <param name="Moment">Which answer, and how things stand.</param>
/// <param name="Status">Its status.</param>
/// <param name="Body">Its body, by name.</param>
internal sealed record SpoiltAnswer(WireMoment Moment, HttpStatusCode Status, string Body);
