import * as migration_20261124_002127_initial from './20261124_002127_initial';
import * as migration_20261125_031100_partners from './20261125_031100_partners';
import * as migration_20261125_031956_webhooks from './20261125_031956_webhooks';
import * as migration_20261129_022014_approvals from './20261129_022014_approvals';

export const migrations = [
  {
    up: migration_20261124_002127_initial.up,
    down: migration_20261124_002127_initial.down,
    name: '20261124_002127_initial',
  },
  {
    up: migration_20261125_031100_partners.up,
    down: migration_20261125_031100_partners.down,
    name: '20261125_031100_partners',
  },
  {
    up: migration_20261125_031956_webhooks.up,
    down: migration_20261125_031956_webhooks.down,
    name: '20261125_031956_webhooks',
  },
  {
    up: migration_20261129_022014_approvals.up,
    down: migration_20261129_022014_approvals.down,
    name: '20261129_022014_approvals'
  },
];
