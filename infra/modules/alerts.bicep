// What operators are told of. docs/operations.md has a runbook for each.
param location string
param tags object
param workspaceId string
param actionGroupId string
param dataAccountName string
param fetchIntervalMinutes int
param datasetMaxAgeHours int
param monthlyBudget int
param budgetStart string

// A rule fires when its query has a row. Names of metrics are those of lib/Telemetry; a test compares.
// Storage logs come three to ten minutes after the event, and a window goes by the time of the event: a shorter one than a quarter of an hour
// would look away before a parked message is there to be seen.
var rules = [
  {
    name: 'poison-message'
    severity: 1
    description: 'A message failed for good and was parked (from the storage log, which sees it whoever parked it).'
    frequency: 'PT1M'
    window: 'PT15M'
    query: format('StorageQueueLogs | where AccountName == "{0}" and OperationName == "PutMessage" and ObjectKey contains "-poison" and StatusCode == "201"', dataAccountName)
  }
  {
    name: 'poison-message-counted'
    severity: 1
    description: 'A message failed for good and was parked (from the metric of the app).'
    frequency: 'PT1M'
    window: 'PT15M'
    query: 'AppMetrics | where Name == "swap.messages.poisoned" and Sum > 0'
  }
  {
    name: 'no-fetch'
    severity: 2
    description: 'FetchArticles has not come to its end for two schedules.'
    frequency: 'PT15M'
    window: 'P1D'
    query: format('AppMetrics | where Name == "swap.fetch.runs" and Sum > 0 and tostring(Properties.outcome) == "done" | summarize Last = max(TimeGenerated) | where isnull(Last) or Last < ago({0}m)', fetchIntervalMinutes * 2 + 5)
  }
  {
    name: 'publish-failing'
    severity: 1
    description: 'PublishExchanges failed three times within a quarter of an hour.'
    frequency: 'PT5M'
    window: 'PT15M'
    query: 'AppMetrics | where Name == "swap.messages.failed" and tostring(Properties.queue) == "publish" | summarize Failures = sum(Sum) | where Failures >= 3'
  }
  {
    name: 'dataset-old'
    severity: 2
    description: 'No publishing run has succeeded for too long.'
    frequency: 'PT1H'
    window: 'P2D'
    query: format('AppMetrics | where Name == "swap.publish.runs" and Sum > 0 | summarize Last = max(TimeGenerated) | where isnull(Last) or Last < ago({0}h)', datasetMaxAgeHours)
  }
  {
    name: 'error-rate'
    severity: 2
    description: 'More than one in twenty runs of functions failed within a quarter of an hour.'
    frequency: 'PT5M'
    window: 'PT15M'
    query: 'AppRequests | summarize Runs = sum(ItemCount), Failures = sumif(ItemCount, Success == false) | where Runs >= 20 and Failures * 20 > Runs'
  }
  {
    name: 'logs-capped'
    severity: 2
    description: 'The workspace has taken in its daily gigabytes and takes no more: until the next day no other alert sees anything.'
    frequency: 'PT5M'
    window: 'PT15M'
    query: '_LogOperation | where Category =~ "Ingestion" and Detail contains "OverQuota"'
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in rules: {
  name: 'alert-swap-${rule.name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'SwapPipeline: ${rule.name}'
    description: rule.description
    severity: rule.severity
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: rule.frequency
    windowSize: rule.window
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    autoMitigate: true
    // The first logs of a new workspace make its tables; until then a query that names one cannot be checked.
    skipQueryValidation: true
    actions: {
      actionGroups: [
        actionGroupId
      ]
    }
  }
}]

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: 'budget-swap'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: budgetStart
    }
    notifications: {
      expected: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 80
        thresholdType: 'Forecasted'
        contactEmails: []
        contactGroups: [
          actionGroupId
        ]
      }
      reached: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Actual'
        contactEmails: []
        contactGroups: [
          actionGroupId
        ]
      }
    }
  }
}
