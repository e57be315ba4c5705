import { addListRoute } from './add';
import { addExceptionRoute } from './add-exception';
import { changeListRoute } from './change';
import { approveListRoute, declineListRoute } from './decide';
import { getListRoute } from './get';
import { listListsRoute } from './list';
import { listExceptionsRoute } from './list-exceptions';
import { previewListRoute } from './preview';
import { refreshListRoute } from './refresh';
import { removeListRoute } from './remove';
import { removeExceptionRoute } from './remove-exception';

/** Lists that others publish, whose entries are banned here. */
export const listsRoutes = [
  listListsRoute,
  addListRoute,
  previewListRoute,
  getListRoute,
  changeListRoute,
  removeListRoute,
  refreshListRoute,
  approveListRoute,
  declineListRoute,
  listExceptionsRoute,
  addExceptionRoute,
  removeExceptionRoute,
];
