global using PartnerSupport.Services;
global using PartnerSupport.Services.AzureSupport;
global using PartnerSupport.Services.Graph;
global using PartnerSupport.Services.Identity;
global using PartnerSupport.Services.Ledger;
global using PartnerSupport.Services.PartnerCenter;
global using PartnerSupport.Services.Sheets;
global using PartnerSupport.Services.Wire;
