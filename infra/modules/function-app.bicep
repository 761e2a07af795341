// A function app on Flex Consumption, one app a plan. Both apps run the same package; the settings say which functions of it.
param location string
param tags object
@allowed([
  'fetch'
  'process'
])
param serviceName string
param suffix string
param identityId string
param identityClientId string
param identityPrincipalId string
param hostAccountName string
param packageContainerUrl string
param dataAccountName string
param applicationInsightsName string
param disabledFunctions array
param fetchContact string
param fetchSchedule string
param instanceMemoryMB int
param maximumInstanceCount int
param siteUpdateStrategy string
param publicPage bool
param pageBlobUrl string
param subnetId string

var roles = loadJsonContent('../roles.json')

// The published resource types do not know this property of functionAppConfig yet, its documentation does; a name that is computed
// keeps the compiler from warning, and leaves all others checked.
var updateStrategyProperty = 'siteUpdateStrategy'

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource hostAccount 'Microsoft.Storage/storageAccounts@2025-08-01' existing = {
  name: hostAccountName
}

resource dataAccount 'Microsoft.Storage/storageAccounts@2025-08-01' existing = {
  name: dataAccountName
}

// No secret among them: the connection string of Application Insights names an address, and without the identity it takes nothing in.
var settings = [
  { name: 'AzureWebJobsStorage__blobServiceUri', value: hostAccount.properties.primaryEndpoints.blob }
  { name: 'AzureWebJobsStorage__queueServiceUri', value: hostAccount.properties.primaryEndpoints.queue }
  { name: 'AzureWebJobsStorage__tableServiceUri', value: hostAccount.properties.primaryEndpoints.table }
  { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
  { name: 'AzureWebJobsStorage__clientId', value: identityClientId }
  { name: 'DataStorage__blobServiceUri', value: dataAccount.properties.primaryEndpoints.blob }
  { name: 'DataStorage__queueServiceUri', value: dataAccount.properties.primaryEndpoints.queue }
  { name: 'DataStorage__credential', value: 'managedidentity' }
  { name: 'DataStorage__clientId', value: identityClientId }
  { name: 'FetchContact', value: fetchContact }
  { name: 'FetchSchedule', value: fetchSchedule }
  { name: 'ParquetEncoder', value: 'parquet.net' }
  { name: 'PublicPage', value: publicPage ? 'true' : 'false' }
  { name: 'PageStorage__blobServiceUri', value: pageBlobUrl }
  { name: 'PageStorage__clientId', value: identityClientId }
  { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
  { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'ClientId=${identityClientId};Authorization=AAD' }
  { name: 'OTEL_SERVICE_NAME', value: 'swap-${serviceName}' }
]
var disabled = [for name in disabledFunctions: {
  name: 'AzureWebJobs.${name}.Disabled'
  value: 'true'
}]

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'plan-swap-${serviceName}-${suffix}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: 'func-swap-${serviceName}-${suffix}'
  location: location
  tags: union(tags, {
    'azd-service-name': serviceName
  })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      appSettings: concat(settings, disabled)
      minTlsVersion: '1.2'
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
      }
      '${updateStrategyProperty}': {
        type: siteUpdateStrategy
      }
    }
  }
}

resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noDeployPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

resource sendTelemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identityPrincipalId, roles['Monitoring Metrics Publisher'])
  scope: insights
  properties: {
    principalId: identityPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles['Monitoring Metrics Publisher'])
  }
}

output name string = app.name
output url string = 'https://${app.properties.defaultHostName}'
