/** The columns that the page reads, by table: docs/data-dictionary.md says what they mean. Days are ISO texts, instants milliseconds UTC. */

export type Side = 'ukraine' | 'russia'
export type Category = 'pow' | 'civilian' | 'child' | 'mixed' | 'body'

export interface Exchange {
  exchange_id: string
  exchange_date: string | null
  date_precision: 'day' | 'month' | 'year' | 'unknown'
  exchange_year: number
  status: 'completed' | 'announced' | 'proposed' | 'cancelled' | 'retracted'
  agreement_id: string | null
  stage: number | null
  stages: number | null
  ordinal: number | null
  location: string | null
  people_to_ukraine: number | null
  people_to_russia: number | null
  bodies_to_ukraine: number | null
  bodies_to_russia: number | null
  counts_withheld: boolean
  disputed: boolean
  mediators: string | null
  confidence: number
  article_count: number
  outlet_count: number
  changed_at: number
}

export interface Agreement {
  agreement_id: string
  agreed_year: number
  agreed_on: string | null
  category: Category
  planned_per_side: number | null
  stages: number | null
  status: 'open' | 'carried_out' | 'abandoned'
}

export interface Claim {
  claim_id: string
  exchange_id: string
  returned_to: Side
  category: Category
  people: number | null
  precision: 'exact' | 'approx' | 'at_least' | 'withheld'
  claimed_by: string | null
  claimant_side: 'ukraine' | 'russia' | 'mediator' | 'outlet' | 'other'
  accepted: boolean
  rule: string | null
  first_stated_at: number | null
  superseded_by: string | null
  article_count: number
}

export interface Evidence {
  evidence_id: string
  exchange_id: string
  claim_id: string | null
  article_id: string
  field: string
  quote: string
  start: number
}

export interface Total {
  total_id: string
  article_id: string
  published_year: number
  returned_to: Side | null
  category: Category
  people: number
  precision: string
  scope: 'all' | 'exchanges_only' | 'by_mediator' | 'year'
  mediator: string | null
  since: string | null
  as_of: string | null
  claimed_by: string | null
  quote: string
}

export interface Article {
  article_id: string
  url: string
  outlet: string
  language: string
  title: string
  published_at: number | null
  published_date: string | null
  published_year: number
  fetched_at: number
  relevant: boolean
}

export interface Tables {
  exchanges: Exchange
  agreements: Agreement
  claims: Claim
  evidence: Evidence
  totals: Total
  articles: Article
}

export type TableName = keyof Tables
