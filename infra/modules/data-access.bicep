// Who may do what with the data: a row a right, none on the whole account. docs/operations.md says why each is needed, and a test compares.
param accountName string
param fetchPrincipalId string
param processPrincipalId string
param analystsGroupId string

var roles = loadJsonContent('../roles.json')
var principals = {
  fetch: fetchPrincipalId
  process: processPrincipalId
}

var containerGrants = [
  { identity: 'fetch', container: 'articles', role: 'Storage Blob Data Contributor' }
  { identity: 'fetch', container: 'fetch-state', role: 'Storage Blob Data Contributor' }
  { identity: 'fetch', container: 'records', role: 'Storage Blob Data Reader' }
  { identity: 'fetch', container: 'failures', role: 'Storage Blob Data Reader' }
  { identity: 'process', container: 'articles', role: 'Storage Blob Data Reader' }
  { identity: 'process', container: 'fetch-state', role: 'Storage Blob Data Reader' }
  { identity: 'process', container: 'records', role: 'Storage Blob Data Contributor' }
  { identity: 'process', container: 'dataset', role: 'Storage Blob Data Contributor' }
  { identity: 'process', container: 'current', role: 'Storage Blob Data Contributor' }
  { identity: 'process', container: 'failures', role: 'Storage Blob Data Contributor' }
]

var queueGrants = [
  { identity: 'fetch', queue: 'normalize', role: 'Storage Queue Data Message Sender' }
  { identity: 'fetch', queue: 'normalize', role: 'Storage Queue Data Reader' }
  { identity: 'process', queue: 'normalize', role: 'Storage Queue Data Contributor' }
  { identity: 'process', queue: 'publish', role: 'Storage Queue Data Contributor' }
  { identity: 'process', queue: 'normalize-poison', role: 'Storage Queue Data Message Sender' }
  { identity: 'process', queue: 'normalize-poison', role: 'Storage Queue Data Reader' }
  { identity: 'process', queue: 'publish-poison', role: 'Storage Queue Data Message Sender' }
  { identity: 'process', queue: 'publish-poison', role: 'Storage Queue Data Reader' }
]

var analystGrants = [
  { identity: 'analysts', container: 'dataset', role: 'Storage Blob Data Reader' }
  { identity: 'analysts', container: 'current', role: 'Storage Blob Data Reader' }
]

resource account 'Microsoft.Storage/storageAccounts@2025-08-01' existing = {
  name: accountName
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-08-01' existing = {
  parent: account
  name: 'default'
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-08-01' existing = {
  parent: account
  name: 'default'
}

resource grantedContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' existing = [for grant in containerGrants: {
  parent: blobs
  name: grant.container
}]

resource onContainers 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (grant, i) in containerGrants: {
  name: guid(account.id, 'container', grant.container, principals[grant.identity], grant.role)
  scope: grantedContainers[i]
  properties: {
    principalId: principals[grant.identity]
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles[grant.role])
  }
}]

resource grantedQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-08-01' existing = [for grant in queueGrants: {
  parent: queueService
  name: grant.queue
}]

resource onQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (grant, i) in queueGrants: {
  name: guid(account.id, 'queue', grant.queue, principals[grant.identity], grant.role)
  scope: grantedQueues[i]
  properties: {
    principalId: principals[grant.identity]
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles[grant.role])
  }
}]

resource readContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' existing = [for grant in analystGrants: {
  parent: blobs
  name: grant.container
}]

resource forAnalysts 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (grant, i) in analystGrants: if (!empty(analystsGroupId)) {
  name: guid(account.id, 'container', grant.container, analystsGroupId, grant.role)
  scope: readContainers[i]
  properties: {
    principalId: analystsGroupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles[grant.role])
  }
}]
