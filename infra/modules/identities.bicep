// One identity an app, made before everything that grants it something.
param location string
param tags object
param suffix string

resource fetch 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-swap-fetch-${suffix}'
  location: location
  tags: tags
}

resource process 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-swap-process-${suffix}'
  location: location
  tags: tags
}

output fetchId string = fetch.id
output fetchClientId string = fetch.properties.clientId
output fetchPrincipalId string = fetch.properties.principalId
output processId string = process.id
output processClientId string = process.properties.clientId
output processPrincipalId string = process.properties.principalId
