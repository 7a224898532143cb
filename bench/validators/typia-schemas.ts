import typia from 'typia';
import type { tags } from 'typia';

type Text = string & tags.MaxLength<5000>;
type Time = number & tags.Type<'int64'>;

interface Monetary {
  currency: string & tags.Pattern<'^[a-z]{3}$'>;
  value: number & tags.Type<'int64'> & tags.Minimum<1>;
}

interface Expanded<Name extends string> {
  id: Text;
  object: Name;
}

export interface Grant {
  id: Text;
  object: 'billing.credit_grant';
  amount: { monetary?: Monetary | null; type: string };
  applicability_config: { scope: { price_type?: string; prices?: { id: Text | null }[] } };
  category: string;
  created: Time;
  customer: Text | Expanded<'customer'>;
  customer_account?: Text | null;
  effective_at: Time | null;
  expires_at: Time | null;
  livemode: boolean;
  metadata: Record<string, string & tags.MaxLength<500>>;
  name: Text | null;
  priority: (Time & tags.Minimum<0> & tags.Maximum<100>) | null;
  test_clock: Text | Expanded<'test_helpers.test_clock'> | null;
  updated: Time;
  voided_at?: Time | null;
}

export interface Params {
  amount: { monetary: Monetary; type: 'monetary' };
  applicability_config: {
    scope: {
      billable_items?: { id: Text }[];
      price_type?: 'metered';
      prices?: { id: Text }[] & tags.MaxItems<20>;
    };
  };
  category?: 'paid' | 'promotional';
  customer?: Text;
  customer_account?: Text;
  effective_at?: Time;
  expires_at?: Time;
  expand?: Text[];
  metadata?: Record<string, string & tags.MaxLength<500>>;
  name?: string & tags.MaxLength<100>;
  priority?: Time & tags.Minimum<0> & tags.Maximum<100>;
}

export const isGrant = typia.createIs<Grant>();
export const isGrants = typia.createIs<Grant[]>();
export const isParams = typia.createEquals<Params>();
export const validateGrant = typia.createValidate<Grant>();
