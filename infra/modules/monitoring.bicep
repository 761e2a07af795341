// Where logs, traces and metrics go, who is told, and the workbook that shows them.
param location string
param tags object
param suffix string
param alertEmail string
param retentionDays int
param dailyCapGB int

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: 'log-swap-${suffix}'
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    workspaceCapping: {
      dailyQuotaGb: dailyCapGB
    }
    features: {
      disableLocalAuth: true
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-swap-${suffix}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    DisableLocalAuth: true
  }
}

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-swap-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'swap'
    enabled: true
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: alertEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'swap-workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'SwapPipeline'
    category: 'workbook'
    sourceId: insights.id
    serializedData: loadTextContent('../workbook.json')
    version: 'Notebook/1.0'
  }
}

output workspaceId string = workspace.id
output applicationInsightsName string = insights.name
output actionGroupId string = operators.id
