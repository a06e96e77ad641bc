// What both entries export besides `HexoApi` itself.
export type * from 'hexoskin-schema';
export { ApiResourceAccessor, type ListOptions } from './api/accessor.js';
export type { HexoApiBase } from './api/hexo-api.js';
export type { HexoApiOptions, RequestOptions } from './api/options.js';
export type { ApiPromise, WithResponse } from './api/promise.js';
export type { RawRequest } from './api/raw-request.js';
export type { Listed, ResourceTypes, UntypedInstance, UntypedResource, WithIncluded } from './api/types.js';
export type { Authentication } from './auth/authentication.js';
export { BasicAuth } from './auth/basic.js';
export { HexoAuth, hexoSignature } from './auth/hexo-auth.js';
export { BearerAuth, OAuth1Auth, type OAuth1Credentials, OAuth2Auth } from './auth/oauth.js';
export type { LoginOptions } from './auth/oauth2/flow.js';
export type { OAuth2Token, TokenStore } from './auth/oauth2/token.js';
export type { AuthInput } from './auth/parse.js';
export type { PendingLogin, PendingLoginStore, PendingLoginsOption } from './auth/pending-logins.js';
export type { PrintedAuth } from './auth/printed.js';
export type { PasswordLogin } from './auth/sign-in.js';
export { ApiDataAccessor } from './data/accessor.js';
export type { ApiChannel, ChannelRecord } from './data/channels/channel.js';
export type { ChannelsOptions, DownloadedRecording } from './data/channels/options.js';
export type { OpenRecording, RecordedRecord } from './data/channels/read-channels.js';
export type { Annotation } from './data/channels/record-source.js';
export type { FollowOptions } from './data/follow/options.js';
export type { BinaryOptions, CsvOptions, DataOptions, SelectionOptions } from './data/options.js';
export type {
  ApiReport,
  ApiReportEntry,
  ReportHistogram,
  ReportMetric,
  ReportTimeRange,
} from './data/report/report.js';
export { ApiReportAccessor } from './data/report-accessor.js';
export { ApiDataBatch, ApiDataList, ApiDataResult, ApiFlatDataList, type ThinningByDataType } from './data/results.js';
export type { Series } from './data/series/series.js';
export type { Gap } from './data/series/steps.js';
export type { Thinning } from './data/series/thinning.js';
export type { FlatSamples, FlatValues, NestedSamples, NestedValues, Sample, SampleValue } from './data/types.js';
export type { LocalDay, Moment, TimeSpan, TimeWindow } from './data/window.js';
export type { ResourceCacheStore } from './discovery/cache-store.js';
export type { FieldConf, FilterConf, ResourceConf } from './discovery/resource-conf.js';
export { AuthFlowError, type AuthFlowReason, type ServerWords, TokenRefreshError } from './errors/auth.js';
export { HexoskinError, RequestError } from './errors/base.js';
export { CreatedNotLoadedError } from './errors/created.js';
export {
  HttpBadRequest,
  HttpClientError,
  HttpError,
  HttpForbidden,
  HttpInternalServerError,
  HttpMethodNotAllowed,
  HttpNotFound,
  HttpNotImplemented,
  HttpServerError,
  HttpTooManyRequests,
  HttpUnauthorized,
} from './errors/http.js';
export {
  AbortError,
  ConnectionError,
  DecodeError,
  DownloadError,
  ImportError,
  TimeoutError,
  type TimeoutPhase,
} from './errors/transport.js';
export { MethodNotAllowed, StopIteration, UsageError } from './errors/usage.js';
export type { ApiBinaryResult } from './files/binary-result.js';
export type { ApiCsvResult } from './files/csv-result.js';
export type { DownloadOptions, DownloadResult } from './files/download-options.js';
export type { FileFormat } from './files/formats.js';
export type { ActivityFormat, FileOptions } from './files/get-file.js';
export type { ImportOptions, ImportResult, ImportSource } from './files/import/options.js';
export type { TransferProgress } from './files/transfer.js';
export type { ResourceAccessors } from './generated/accessors.js';
export type * from './generated/instances.js';
export type { Fetch } from './http/answer.js';
export type {
  FailureEvent,
  Hooks,
  ListChangeEvent,
  Logger,
  LogLevel,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from './http/observer.js';
export { ApiResponse } from './http/response.js';
export type { Timeouts } from './http/timeouts.js';
export { ApiResourceList } from './lists/list.js';
export type { ApiListPromise } from './lists/list-promise.js';
export type { PrefetchOptions } from './lists/loading.js';
export type { ListMeta } from './lists/page.js';
export type { Addressable } from './objects/address.js';
export type { CreateOptions } from './objects/create.js';
export { ApiResourceInstance } from './objects/instance.js';
export type { LoadOptions } from './objects/loads.js';
export type { PatchListOptions } from './objects/patch-list.js';
export { ApiResourceReference } from './objects/reference.js';
export type { SyncEngine } from './sync/engine.js';
export type { SyncFormat } from './sync/formats.js';
export type { RecordFacts, SyncJob } from './sync/job.js';
export type { SyncEntry, SyncFile, TakenRecord } from './sync/manifest.js';
export type {
  RunJobOptions,
  SyncCheck,
  SyncEvent,
  SyncOptions,
  SyncReport,
  SyncSelection,
  SyncStep,
} from './sync/options.js';
export type { SyncSink } from './sync/sink.js';
