// Runs Microsoft's clients for Node against the sandbox behind HTTPS_PROXY and prints a line "client<TAB>call<TAB>result" for each call.
import { readFileSync } from "node:fs";
import { MicrosoftSupport } from "@azure/arm-support";
import { ClientSecretCredential, DeviceCodeCredential } from "@azure/identity";
import { ConfidentialClientApplication } from "@azure/msal-node";
import { Client, PageIterator } from "@microsoft/microsoft-graph-client";
import { TokenCredentialAuthenticationProvider } from "@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js";
import { ProxyAgent, fetch as proxied } from "undici";

const world = JSON.parse(process.env.SANDBOX_WORLD);
const versions = JSON.parse(readFileSync(new URL("package.json", import.meta.url))).dependencies;
// fetch of this Node takes no proxy from the environment by itself.
const dispatcher = new ProxyAgent({ uri: process.env.HTTPS_PROXY, requestTls: { ca: readFileSync(process.env.NODE_EXTRA_CA_CERTS) } });
globalThis.fetch = (address, options) => proxied(address, { ...options, dispatcher });

const armScope = "https://management.azure.com/.default";
const person = (tenantId) => new DeviceCodeCredential({ tenantId, userPromptCallback: () => {} });
const application = (tenantId, secret) => new ClientSecretCredential(tenantId, world.clientId, secret);

const told = async (package_, call, make) => {
  let result;
  try {
    result = await make();
  } catch (error) {
    result = `fails: ${error.name}: ${String(error.message).split("\n")[0]}`;
  }
  console.log(`${package_} ${versions[package_]}\t${call}\t${result}`);
};
const refused = async (make) => {
  try {
    await make();
  } catch (error) {
    return `${error.statusCode ?? ""} ${error.code ?? error.errorCode ?? error.name}`.trim();
  }
  return "not refused";
};

const tenantOf = (jwt) => JSON.parse(Buffer.from(jwt.split(".")[1], "base64url")).tid;
await told("@azure/identity", "ClientSecretCredential.getToken", async () =>
  `token for tenant ${tenantOf((await application(world.partner, world.secret).getToken(armScope)).token)}`);
await told("@azure/identity", "ClientSecretCredential.getToken, wrong secret", async () => {
  try {
    await application(world.partner, "wrong").getToken(armScope);
    return "not refused";
  } catch (error) {
    return `${error.name}, ${/AADSTS\d+/.exec(error.message)?.[0]}`;
  }
});
await told("@azure/identity", "DeviceCodeCredential.getToken in a customer's tenant", async () =>
  `token for tenant ${tenantOf((await person(world.contoso).getToken(armScope)).token)}`);

const confidential = (secret) =>
  new ConfidentialClientApplication({
    auth: { clientId: world.clientId, clientSecret: secret, authority: `https://login.microsoftonline.com/${world.partner}` },
    system: { networkClient: msalNetwork() },
  });
const msalNetwork = () => {
  const send = (method) => async (address, options) => {
    const answer = await fetch(address, { method, headers: options?.headers, body: options?.body });
    return { headers: Object.fromEntries(answer.headers), body: await answer.json(), status: answer.status };
  };
  return { sendGetRequestAsync: send("GET"), sendPostRequestAsync: send("POST") };
};
await told("@azure/msal-node", "acquireTokenByClientCredential", async () => {
  const found = await confidential(world.secret).acquireTokenByClientCredential({ scopes: ["https://graph.microsoft.com/.default"] });
  return `token for tenant ${tenantOf(found.accessToken)}`;
});
await told("@azure/msal-node", "acquireTokenByRefreshToken", async () => {
  const found = await confidential(world.secret).acquireTokenByRefreshToken({
    refreshToken: world.refreshToken,
    scopes: ["https://api.partnercenter.microsoft.com/.default"],
  });
  return `token for tenant ${found.tenantId}, ${found.account.username}`;
});
await told("@azure/msal-node", "acquireTokenByClientCredential, wrong secret", () =>
  refused(() => confidential("wrong").acquireTokenByClientCredential({ scopes: ["https://graph.microsoft.com/.default"] })));

const auxiliary = `Bearer ${(await person(world.partner).getToken(armScope)).token}`;
const support = new MicrosoftSupport(person(world.contoso), world.subscription);
// On behalf of a customer the partner's own token travels beside the customer's.
support.pipeline.addPolicy({
  name: "auxiliary",
  sendRequest: (request, next) => {
    request.headers.set("x-ms-authorization-auxiliary", auxiliary);
    return next(request);
  },
});
const all = async (pages) => {
  const found = [];
  for await (const item of pages) found.push(item);
  return found;
};
await told("@azure/arm-support", "services.list", async () => `${(await all(support.services.list())).length > 0 ? "services" : "none"}`);
await told("@azure/arm-support", "supportTickets.checkNameAvailability", async () =>
  (await support.supportTickets.checkNameAvailability({ name: "by-node", type: "Microsoft.Support/supportTickets" })).nameAvailable ? "available" : "taken");
await told("@azure/arm-support", "supportTickets.beginCreateAndWait", async () => {
  const made = await support.supportTickets.beginCreateAndWait("by-node", world.ticket, { updateIntervalInMs: 50 });
  return `${made.name}, ${made.status}, ${made.severity}`;
});
await told("@azure/arm-support", "supportTickets.list, one a page", async () => {
  const found = await all(support.supportTickets.list({ top: 1 }));
  return found.length > 1 && found.some((ticket) => ticket.name === "by-node") ? "found, over several pages" : `not among ${found.length}`;
});
await told("@azure/arm-support", "supportTickets.update", async () => {
  const changed = await support.supportTickets.update("by-node", { severity: "minimal" });
  return changed.severity;
});
await told("@azure/arm-support", "communications.beginCreateAndWait", async () => {
  const sent = await support.communications.beginCreateAndWait(
    "by-node",
    "message-1",
    { subject: "One more fact", body: "It began after the update.", sender: world.user },
    { updateIntervalInMs: 50 },
  );
  return sent.name;
});
await told("@azure/arm-support", "supportTickets.get of none", () => refused(() => support.supportTickets.get("none")));

const graph = Client.initWithMiddleware({
  authProvider: new TokenCredentialAuthenticationProvider(person(world.partner), { scopes: ["https://graph.microsoft.com/.default"] }),
});
await told("@microsoft/microsoft-graph-client", "/me", async () => (await graph.api("/me").get()).userPrincipalName);
await told("@microsoft/microsoft-graph-client", "delegatedAdminRelationships, two a page, PageIterator", async () => {
  let count = 0;
  const first = await graph.api("/tenantRelationships/delegatedAdminRelationships").top(2).get();
  await new PageIterator(graph, first, () => {
    count++;
    return true;
  }).iterate();
  return `${count} relationships`;
});
await told("@microsoft/microsoft-graph-client", "/$batch", async () => {
  const answers = await graph.api("/$batch").post({
    requests: [
      { id: "1", method: "GET", url: "/me" },
      { id: "2", method: "GET", url: "/nothing" },
    ],
  });
  return answers.responses.map((one) => one.status).join(", ");
});
await told("@microsoft/microsoft-graph-client", "an unknown path", () => refused(() => graph.api("/planner").get()));
await dispatcher.close();
