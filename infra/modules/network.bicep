// Storage by private endpoints alone: the apps join a network, names of storage resolve inside it to private addresses.
param location string
param tags object
param suffix string
param addressPrefix string
param dataAccountId string
param hostAccountIds array

var services = [
  'blob'
  'dfs'
  'queue'
  'table'
]
var hostServices = [
  'blob'
  'queue'
  'table'
]

// Each app takes a subnet of its own, delegated as Flex Consumption asks.
resource network 'Microsoft.Network/virtualNetworks@2025-07-01' = {
  name: 'vnet-swap-${suffix}'
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        addressPrefix
      ]
    }
    subnets: [
      {
        name: 'fetch'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 25, 0)
          delegations: [
            {
              name: 'flex'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'process'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 25, 1)
          delegations: [
            {
              name: 'flex'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 25, 2)
          privateEndpointNetworkPolicies: 'Enabled'
        }
      }
    ]
  }
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [for service in services: {
  name: 'privatelink.${service}.${environment().suffixes.storage}'
  location: 'global'
  tags: tags
}]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [for (service, i) in services: {
  parent: zones[i]
  name: 'to-network'
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: network.id
    }
  }
}]

resource dataEndpoints 'Microsoft.Network/privateEndpoints@2025-07-01' = [for service in services: {
  name: 'pe-data-${service}-${suffix}'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: '${network.id}/subnets/endpoints'
    }
    privateLinkServiceConnections: [
      {
        name: service
        properties: {
          privateLinkServiceId: dataAccountId
          groupIds: [
            service
          ]
        }
      }
    ]
  }
}]

resource dataNames 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-07-01' = [for (service, i) in services: {
  parent: dataEndpoints[i]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: service
        properties: {
          privateDnsZoneId: zones[i].id
        }
      }
    ]
  }
}]

var hostPairs = flatten(map(hostAccountIds, account => map(hostServices, service => {
  account: account
  service: service
})))

resource hostEndpoints 'Microsoft.Network/privateEndpoints@2025-07-01' = [for (pair, i) in hostPairs: {
  name: 'pe-host-${i}-${suffix}'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: '${network.id}/subnets/endpoints'
    }
    privateLinkServiceConnections: [
      {
        name: pair.service
        properties: {
          privateLinkServiceId: pair.account
          groupIds: [
            pair.service
          ]
        }
      }
    ]
  }
}]

resource hostNames 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-07-01' = [for (pair, i) in hostPairs: {
  parent: hostEndpoints[i]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: pair.service
        properties: {
          privateDnsZoneId: zones[indexOf(services, pair.service)].id
        }
      }
    ]
  }
}]

output fetchSubnetId string = '${network.id}/subnets/fetch'
output processSubnetId string = '${network.id}/subnets/process'
