// Generated from the resources of the schema package by 'npm run generate'. Not to be edited.

import type { ApiResourceAccessor } from '../api/accessor.js';
import type { ApiDataAccessor } from '../data/accessor.js';
import type { ApiReportAccessor } from '../data/report-accessor.js';
import type {
  AccountTypes,
  ActivityattributeTypes,
  ActivityattributevalueTypes,
  ActivitylogTypes,
  ActivitytypeTypes,
  AnnotationTypes,
  AsyncTypes,
  BundleTypes,
  BundlePermissionTypes,
  BundlePermissionRequestTypes,
  ChangeemailTypes,
  ConnecttokenTypes,
  ContenttypeTypes,
  CreaterelateduserTypes,
  CreateuserTypes,
  CreateuserrequestTypes,
  DatatypeTypes,
  DeviceTypes,
  LabelTypes,
  LabelledobjectTypes,
  MetricTypes,
  Oauth1tokenTypes,
  Oauth2tokenTypes,
  OauthclientTypes,
  ProfileTypes,
  RangeTypes,
  RecordTypes,
  ResetpasswordTypes,
  ShareTypes,
  SharetypeTypes,
  TeamTypes,
  TemplatereportTypes,
  TrackTypes,
  TrackpointTypes,
  TrainingroutineTypes,
  TrainingsessionTypes,
  UnitTypes,
  UserTypes,
} from './instances.js';

/** The known resources of the API. */
export interface ResourceAccessors {
  /**  */
  readonly acc: ApiDataAccessor;
  /**  */
  readonly account: ApiResourceAccessor<AccountTypes>;
  /**  */
  readonly activity: ApiDataAccessor;
  /**  */
  readonly activityattribute: ApiResourceAccessor<ActivityattributeTypes>;
  /**  */
  readonly activityattributevalue: ApiResourceAccessor<ActivityattributevalueTypes>;
  /**  */
  readonly activitylog: ApiResourceAccessor<ActivitylogTypes>;
  /**  */
  readonly activitytype: ApiResourceAccessor<ActivitytypeTypes>;
  /**  */
  readonly ann: ApiDataAccessor;
  /**  */
  readonly annotation: ApiResourceAccessor<AnnotationTypes>;
  /**  */
  readonly async: ApiResourceAccessor<AsyncTypes>;
  /**  */
  readonly breathingrate: ApiDataAccessor;
  /**  */
  readonly breathingratestatus: ApiDataAccessor;
  /**  */
  readonly bundle: ApiResourceAccessor<BundleTypes>;
  /**  */
  readonly bundle_permission: ApiResourceAccessor<BundlePermissionTypes>;
  /**  */
  readonly bundle_permission_request: ApiResourceAccessor<BundlePermissionRequestTypes>;
  /**  */
  readonly cadence: ApiDataAccessor;
  /**  */
  readonly changeemail: ApiResourceAccessor<ChangeemailTypes>;
  /**  */
  readonly connecttoken: ApiResourceAccessor<ConnecttokenTypes>;
  /**  */
  readonly contenttype: ApiResourceAccessor<ContenttypeTypes>;
  /**  */
  readonly createrelateduser: ApiResourceAccessor<CreaterelateduserTypes>;
  /**  */
  readonly createuser: ApiResourceAccessor<CreateuserTypes>;
  /**  */
  readonly createuserrequest: ApiResourceAccessor<CreateuserrequestTypes>;
  /**  */
  readonly data: ApiDataAccessor;
  /**  */
  readonly datafile: ApiDataAccessor;
  /**  */
  readonly datatype: ApiResourceAccessor<DatatypeTypes>;
  /**  */
  readonly device: ApiResourceAccessor<DeviceTypes>;
  /**  */
  readonly deviceposition: ApiDataAccessor;
  /**  */
  readonly distribution: ApiReportAccessor;
  /**  */
  readonly ecg: ApiDataAccessor;
  /**  */
  readonly expiration: ApiDataAccessor;
  /**  */
  readonly heartrate: ApiDataAccessor;
  /**  */
  readonly heartratestatus: ApiDataAccessor;
  /**  */
  readonly hrvhf: ApiDataAccessor;
  /**  */
  readonly hrvhfnorm: ApiDataAccessor;
  /**  */
  readonly hrvlf: ApiDataAccessor;
  /**  */
  readonly inspiration: ApiDataAccessor;
  /**  */
  readonly label: ApiResourceAccessor<LabelTypes>;
  /**  */
  readonly labelledobject: ApiResourceAccessor<LabelledobjectTypes>;
  /**  */
  readonly metric: ApiResourceAccessor<MetricTypes>;
  /**  */
  readonly minuteventilation: ApiDataAccessor;
  /**  */
  readonly minuteventilationadjusted: ApiDataAccessor;
  /**  */
  readonly nninterval: ApiDataAccessor;
  /**  */
  readonly nnoverrr: ApiDataAccessor;
  /**  */
  readonly oauth1token: ApiResourceAccessor<Oauth1tokenTypes>;
  /**  */
  readonly oauth2token: ApiResourceAccessor<Oauth2tokenTypes>;
  /**  */
  readonly oauthclient: ApiResourceAccessor<OauthclientTypes>;
  /**  */
  readonly pohr: ApiDataAccessor;
  /**  */
  readonly ppg: ApiDataAccessor;
  /**  */
  readonly profile: ApiResourceAccessor<ProfileTypes>;
  /**  */
  readonly ptt: ApiDataAccessor;
  /**  */
  readonly qrs: ApiDataAccessor;
  /**  */
  readonly range: ApiResourceAccessor<RangeTypes>;
  /**  */
  readonly record: ApiResourceAccessor<RecordTypes>;
  /**  */
  readonly report: ApiReportAccessor;
  /**  */
  readonly resetpassword: ApiResourceAccessor<ResetpasswordTypes>;
  /**  */
  readonly respiration: ApiDataAccessor;
  /**  */
  readonly sdnn: ApiDataAccessor;
  /**  */
  readonly share: ApiResourceAccessor<ShareTypes>;
  /**  */
  readonly sharetype: ApiResourceAccessor<SharetypeTypes>;
  /**  */
  readonly sleepphase: ApiDataAccessor;
  /**  */
  readonly sleepposition: ApiDataAccessor;
  /**  */
  readonly spo2: ApiDataAccessor;
  /**  */
  readonly step: ApiDataAccessor;
  /**  */
  readonly systolicpressure: ApiDataAccessor;
  /**  */
  readonly team: ApiResourceAccessor<TeamTypes>;
  /**  */
  readonly temperature: ApiDataAccessor;
  /**  */
  readonly temperaturestatus: ApiDataAccessor;
  /**  */
  readonly templatereport: ApiResourceAccessor<TemplatereportTypes>;
  /**  */
  readonly tidalvolume: ApiDataAccessor;
  /**  */
  readonly tidalvolumeadjusted: ApiDataAccessor;
  /**  */
  readonly track: ApiResourceAccessor<TrackTypes>;
  /**  */
  readonly trackpoint: ApiResourceAccessor<TrackpointTypes>;
  /**  */
  readonly trainingroutine: ApiResourceAccessor<TrainingroutineTypes>;
  /**  */
  readonly trainingsession: ApiResourceAccessor<TrainingsessionTypes>;
  /**  */
  readonly triangular: ApiDataAccessor;
  /**  */
  readonly unit: ApiResourceAccessor<UnitTypes>;
  /**  */
  readonly user: ApiResourceAccessor<UserTypes>;
}
