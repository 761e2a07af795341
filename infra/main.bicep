// SwapPipeline in one resource group: README.md says what is where, docs/operations.md how to run it.
targetScope = 'resourceGroup'

@description('Name of the environment, for instance dev or prod; it goes into tags and, hashed, into names.')
@minLength(2)
@maxLength(20)
param environmentName string

@description('Where everything lies. Flex Consumption is not in every region.')
param location string = resourceGroup().location

@description('When FetchArticles runs: an NCRONTAB expression of six fields, in UTC.')
param fetchSchedule string = '0 */30 * * * *'

@description('How site owners reach the operator: a mail address, or the https address of a page. Every request carries it.')
param fetchContact string

@description('Minutes between two runs of fetchSchedule: an alert fires when none ended for two of them, and looks back a day.')
@minValue(5)
@maxValue(717)
param fetchIntervalMinutes int = 30

@description('Hours without a publishing run that succeeded before an alert fires.')
@minValue(1)
@maxValue(47)
param datasetMaxAgeHours int = 24

@description('Memory of an instance: its share of a processor grows with it.')
@allowed([
  512
  2048
  4096
])
param instanceMemoryMB int = 2048

@description('Most instances of the app that reads and publishes.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('RollingUpdate keeps versions N and N-1 running side by side during a deployment; Recreate stops all instances first.')
@allowed([
  'Recreate'
  'RollingUpdate'
])
param siteUpdateStrategy string = 'RollingUpdate'

@description('How many copies of the data there are, and where.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GRS'
  'Standard_GZRS'
])
param dataRedundancy string = 'Standard_LRS'

@description('Days in which a deleted blob or container can be brought back.')
@minValue(1)
@maxValue(365)
param softDeleteDays int = 14

@description('Days after which a raw article moves to the cool tier, and then to the cold one.')
@minValue(30)
param rawArticlesCoolAfterDays int = 30

@description('Reach storage by private endpoints only. What that means for Power BI stands in docs/operations.md.')
param privateNetwork bool = false

@description('Address space of the network: at least a /23.')
param networkAddressPrefix string = '10.60.0.0/23'

@description('A static website for the dashboard, in an account of its own that anybody may read.')
param staticWebsite bool = false

@description('Object id of the identity that uploads the page; empty when the website is off.')
param pagePublisherPrincipalId string = ''

@description('Copy each snapshot, with the sentences that it quotes, to the static website: anybody can read the dataset then.')
param publicPage bool = false

@description('Object id of the group that may read the dataset; empty for nobody.')
param analystsGroupId string = ''

@description('Who is told of alerts.')
param alertEmail string

@description('Cost a month, in the currency of the subscription, of which 80 and 100 percent are told.')
@minValue(1)
param monthlyBudget int = 50

@description('First day of the month of the first deployment, for instance 2026-12-01. Azure refuses a deployment that gives a budget another one later, so it has no default that moves.')
param budgetStart string

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Gigabytes of logs a day after which no more are taken in; -1 for no end.')
param logDailyCapGB int = 1

var suffix = uniqueString(resourceGroup().id, environmentName)
var tags = {
  'azd-env-name': environmentName
  product: 'SwapPipeline'
}

// Which app runs which function; each app disables those of the other. A test compares with the functions in code.
var fetchFunctions = [
  'FetchArticles'
  'SubmitArticles'
]
var processFunctions = [
  'NormalizeArticle'
  'PublishExchanges'
  'GetStatus'
]
var functionsOfBoth = [
  'GetHealth'
]

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    location: location
    tags: tags
    suffix: suffix
    alertEmail: alertEmail
    retentionDays: logRetentionDays
    dailyCapGB: logDailyCapGB
  }
}

module identities 'modules/identities.bicep' = {
  name: 'identities'
  params: {
    location: location
    tags: tags
    suffix: suffix
  }
}

module data 'modules/data-storage.bicep' = {
  name: 'data-storage'
  params: {
    location: location
    tags: tags
    suffix: suffix
    redundancy: dataRedundancy
    softDeleteDays: softDeleteDays
    rawArticlesCoolAfterDays: rawArticlesCoolAfterDays
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
    workspaceId: monitoring.outputs.workspaceId
  }
}

module access 'modules/data-access.bicep' = {
  name: 'data-access'
  params: {
    accountName: data.outputs.accountName
    fetchPrincipalId: identities.outputs.fetchPrincipalId
    processPrincipalId: identities.outputs.processPrincipalId
    analystsGroupId: analystsGroupId
  }
}

module fetchHost 'modules/host-storage.bicep' = {
  name: 'host-storage-fetch'
  params: {
    location: location
    tags: tags
    accountName: 'sthostf${suffix}'
    principalId: identities.outputs.fetchPrincipalId
    softDeleteDays: softDeleteDays
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
    workspaceId: monitoring.outputs.workspaceId
  }
}

module processHost 'modules/host-storage.bicep' = {
  name: 'host-storage-process'
  params: {
    location: location
    tags: tags
    accountName: 'sthostp${suffix}'
    principalId: identities.outputs.processPrincipalId
    softDeleteDays: softDeleteDays
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
    workspaceId: monitoring.outputs.workspaceId
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  params: {
    location: location
    tags: tags
    suffix: suffix
    addressPrefix: networkAddressPrefix
    dataAccountId: data.outputs.accountId
    hostAccountIds: [
      fetchHost.outputs.accountId
      processHost.outputs.accountId
    ]
  }
}

module fetchApp 'modules/function-app.bicep' = {
  name: 'app-fetch'
  params: {
    location: location
    tags: tags
    serviceName: 'fetch'
    suffix: suffix
    identityId: identities.outputs.fetchId
    identityClientId: identities.outputs.fetchClientId
    identityPrincipalId: identities.outputs.fetchPrincipalId
    hostAccountName: fetchHost.outputs.accountName
    packageContainerUrl: fetchHost.outputs.packageContainerUrl
    dataAccountName: data.outputs.accountName
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    disabledFunctions: processFunctions
    fetchContact: fetchContact
    fetchSchedule: fetchSchedule
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: 40
    siteUpdateStrategy: siteUpdateStrategy
    publicPage: false
    pageBlobUrl: ''
    subnetId: privateNetwork ? network!.outputs.fetchSubnetId : ''
  }
  dependsOn: [
    access
  ]
}

module processApp 'modules/function-app.bicep' = {
  name: 'app-process'
  params: {
    location: location
    tags: tags
    serviceName: 'process'
    suffix: suffix
    identityId: identities.outputs.processId
    identityClientId: identities.outputs.processClientId
    identityPrincipalId: identities.outputs.processPrincipalId
    hostAccountName: processHost.outputs.accountName
    packageContainerUrl: processHost.outputs.packageContainerUrl
    dataAccountName: data.outputs.accountName
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    disabledFunctions: fetchFunctions
    fetchContact: fetchContact
    fetchSchedule: fetchSchedule
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    siteUpdateStrategy: siteUpdateStrategy
    publicPage: staticWebsite && publicPage
    pageBlobUrl: staticWebsite ? page!.outputs.blobUrl : ''
    subnetId: privateNetwork ? network!.outputs.processSubnetId : ''
  }
  dependsOn: [
    access
  ]
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    actionGroupId: monitoring.outputs.actionGroupId
    dataAccountName: data.outputs.accountName
    fetchIntervalMinutes: fetchIntervalMinutes
    datasetMaxAgeHours: datasetMaxAgeHours
    monthlyBudget: monthlyBudget
    budgetStart: budgetStart
  }
}

module page 'modules/page.bicep' = if (staticWebsite) {
  name: 'page'
  params: {
    location: location
    tags: tags
    accountName: 'stpage${suffix}'
    publisherPrincipalId: pagePublisherPrincipalId
    processPrincipalId: publicPage ? identities.outputs.processPrincipalId : ''
    softDeleteDays: softDeleteDays
    workspaceId: monitoring.outputs.workspaceId
  }
}

output DATA_ACCOUNT string = data.outputs.accountName
output FETCH_APP string = fetchApp.outputs.name
output FETCH_URL string = fetchApp.outputs.url
output PROCESS_APP string = processApp.outputs.name
output PROCESS_URL string = processApp.outputs.url
output PAGE_ACCOUNT string = staticWebsite ? page!.outputs.accountName : ''
output PAGE_URL string = staticWebsite ? page!.outputs.url : ''
output FUNCTIONS_OF_BOTH array = functionsOfBoth
