// Generated from the resources of the schema package by 'npm run generate'. Not to be edited.

import type { DistributionFilters, ReportFilters, SignalFilters } from 'hexoskin-schema';
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
  /** Acceleration along three axes, in g at 64 Hz. */
  readonly acc: ApiDataAccessor<SignalFilters>;
  /** The caller: the user as whom requests are signed in. Its list has exactly one object. */
  readonly account: ApiResourceAccessor<AccountTypes>;
  /** Intensity of movement, in g at 1 Hz. */
  readonly activity: ApiDataAccessor<SignalFilters>;
  /** A quantity that people enter for a range, such as fatigue. */
  readonly activityattribute: ApiResourceAccessor<ActivityattributeTypes>;
  /** The value of an activity attribute for one range. */
  readonly activityattributevalue: ApiResourceAccessor<ActivityattributevalueTypes>;
  /** An entry of the audit trail: one request that read or changed something. */
  readonly activitylog: ApiResourceAccessor<ActivitylogTypes>;
  /** A class of activities, such as running, which decides how a range is processed. */
  readonly activitytype: ApiResourceAccessor<ActivitytypeTypes>;
  /** Mean NN interval of each 5 minutes, in seconds. */
  readonly ann: ApiDataAccessor<SignalFilters>;
  /** A remark of a user at one moment. */
  readonly annotation: ApiResourceAccessor<AnnotationTypes>;
  /** A value of a user from some moment on, such as weight or resting heart rate. */
  readonly async: ApiResourceAccessor<AsyncTypes>;
  /** Breaths per minute (rpm) at 1 Hz. */
  readonly breathingrate: ApiDataAccessor<SignalFilters>;
  /** Flags of what disturbs the breathing rate, at 1 Hz. */
  readonly breathingratestatus: ApiDataAccessor<SignalFilters>;
  /** A named set of permissions that one user can grant to another. */
  readonly bundle: ApiResourceAccessor<BundleTypes>;
  /** A set of permissions that a user has granted. Deleting it takes them back. */
  readonly bundle_permission: ApiResourceAccessor<BundlePermissionTypes>;
  /** A wish for a set of permissions, which its target grants through a link. */
  readonly bundle_permission_request: ApiResourceAccessor<BundlePermissionRequestTypes>;
  /** Steps per minute (spm) at 1 Hz. */
  readonly cadence: ApiDataAccessor<SignalFilters>;
  /** A change of the caller's e-mail address. Its answer need not be an object. */
  readonly changeemail: ApiResourceAccessor<ChangeemailTypes>;
  /** A link between a user's account here and one at another service. */
  readonly connecttoken: ApiResourceAccessor<ConnecttokenTypes>;
  /** A kind of object in the server, to which audit entries point. */
  readonly contenttype: ApiResourceAccessor<ContenttypeTypes>;
  /** A new user who grants the caller access from the beginning. */
  readonly createrelateduser: ApiResourceAccessor<CreaterelateduserTypes>;
  /** A user made by one of the vendor's own apps. */
  readonly createuser: ApiResourceAccessor<CreateuserTypes>;
  /** A request to become a user, confirmed by e-mail. The one resource that needs no sign-in. */
  readonly createuserrequest: ApiResourceAccessor<CreateuserrequestTypes>;
  /** Samples of any data types. */
  readonly data: ApiDataAccessor;
  /** Samples of any data types, under the older name of `data`. */
  readonly datafile: ApiDataAccessor;
  /** A kind of data: a signal, an event, or a value of a user. */
  readonly datatype: ApiResourceAccessor<DatatypeTypes>;
  /** A recording device that is worn in the garment, addressed by its serial text. */
  readonly device: ApiResourceAccessor<DeviceTypes>;
  /** Orientation of the device, as codes at each change. */
  readonly deviceposition: ApiDataAccessor<SignalFilters>;
  /** Histograms over records, ranges or a window of time, computed when asked for. */
  readonly distribution: ApiReportAccessor<DistributionFilters>;
  /** Electrocardiogram, in raw counts at 256 Hz. */
  readonly ecg: ApiDataAccessor<SignalFilters>;
  /** Moments at which breathing out begins. */
  readonly expiration: ApiDataAccessor<SignalFilters>;
  /** Heart beats per minute (bpm) at 1 Hz. */
  readonly heartrate: ApiDataAccessor<SignalFilters>;
  /** Flags of what disturbs the heart rate, at 1 Hz. */
  readonly heartratestatus: ApiDataAccessor<SignalFilters>;
  /** High-frequency power of heart-rate variability, in ms² each 5 minutes. */
  readonly hrvhf: ApiDataAccessor<SignalFilters>;
  /** Normalized high-frequency power of heart-rate variability, in % each 5 minutes. */
  readonly hrvhfnorm: ApiDataAccessor<SignalFilters>;
  /** Low-frequency power of heart-rate variability, in ms² each 5 minutes. */
  readonly hrvlf: ApiDataAccessor<SignalFilters>;
  /** Moments at which breathing in begins. */
  readonly inspiration: ApiDataAccessor<SignalFilters>;
  /** A word of a user by which objects can be grouped. */
  readonly label: ApiResourceAccessor<LabelTypes>;
  /** A label put on an object. */
  readonly labelledobject: ApiResourceAccessor<LabelledobjectTypes>;
  /** A figure that the server computes from signals, such as the mean heart rate. */
  readonly metric: ApiResourceAccessor<MetricTypes>;
  /** Air breathed per minute, in mL/min at 1 Hz. */
  readonly minuteventilation: ApiDataAccessor<SignalFilters>;
  /** Air breathed per minute, fitted to the body, in mL/min at 1 Hz. */
  readonly minuteventilationadjusted: ApiDataAccessor<SignalFilters>;
  /** Times between normal heart beats, in seconds. */
  readonly nninterval: ApiDataAccessor<SignalFilters>;
  /** Share of beat intervals that count as normal, in % each 5 minutes. */
  readonly nnoverrr: ApiDataAccessor<SignalFilters>;
  /** Access that a user granted to a program by OAuth 1. */
  readonly oauth1token: ApiResourceAccessor<Oauth1tokenTypes>;
  /** Access that a user granted to a program by OAuth 2. Deleting it takes the access away. */
  readonly oauth2token: ApiResourceAccessor<Oauth2tokenTypes>;
  /** A program registered to sign users in by OAuth. */
  readonly oauthclient: ApiResourceAccessor<OauthclientTypes>;
  /** Heart rate by the pulse oximeter, in bpm at 1 Hz. */
  readonly pohr: ApiDataAccessor<SignalFilters>;
  /** Raw photoplethysmogram, at 64 Hz. */
  readonly ppg: ApiDataAccessor<SignalFilters>;
  /** Body, fitness and preferences of a user. */
  readonly profile: ApiResourceAccessor<ProfileTypes>;
  /** Time of the pulse from heart to forehead, in seconds. */
  readonly ptt: ApiDataAccessor<SignalFilters>;
  /** Heart beats as detected in the ECG, with their amplitude. */
  readonly qrs: ApiDataAccessor<SignalFilters>;
  /** A span of time of one user, such as a workout or a night. */
  readonly range: ApiResourceAccessor<RangeTypes>;
  /** One stretch of recording by one device worn by one user. */
  readonly record: ApiResourceAccessor<RecordTypes>;
  /** Metrics over records, ranges or a window of time, computed when asked for. */
  readonly report: ApiReportAccessor<ReportFilters>;
  /** A request for a new password, answered by e-mail. Its answer need not be an object. */
  readonly resetpassword: ApiResourceAccessor<ResetpasswordTypes>;
  /** Girth of chest and abdomen, in raw counts at 128 Hz. */
  readonly respiration: ApiDataAccessor<SignalFilters>;
  /** Standard deviation of NN intervals over each 5 minutes, in seconds. */
  readonly sdnn: ApiDataAccessor<SignalFilters>;
  /** A public link to one object. */
  readonly share: ApiResourceAccessor<ShareTypes>;
  /** A kind of object that can be shared by link. */
  readonly sharetype: ApiResourceAccessor<SharetypeTypes>;
  /** Phase of sleep, as codes at each change. */
  readonly sleepphase: ApiDataAccessor<SignalFilters>;
  /** Position of the body, as codes at each change. */
  readonly sleepposition: ApiDataAccessor<SignalFilters>;
  /** Oxygen saturation of the blood, in % at 1 Hz. */
  readonly spo2: ApiDataAccessor<SignalFilters>;
  /** Steps, as a running count. */
  readonly step: ApiDataAccessor<SignalFilters>;
  /** Systolic blood pressure, in mmHg at 1 Hz. */
  readonly systolicpressure: ApiDataAccessor<SignalFilters>;
  /** A group of users around an owner, such as a coach with athletes. */
  readonly team: ApiResourceAccessor<TeamTypes>;
  /** Temperature of the skin, raw and in °C, at 1 Hz. */
  readonly temperature: ApiDataAccessor<SignalFilters>;
  /** Flags of what disturbs the temperature, at 1 Hz. */
  readonly temperaturestatus: ApiDataAccessor<SignalFilters>;
  /** A saved definition of a report. */
  readonly templatereport: ApiResourceAccessor<TemplatereportTypes>;
  /** Air taken in by the last breath, in mL at 1 Hz. */
  readonly tidalvolume: ApiDataAccessor<SignalFilters>;
  /** Air taken in by the last breath, fitted to the body, in mL at 1 Hz. */
  readonly tidalvolumeadjusted: ApiDataAccessor<SignalFilters>;
  /** The way that was covered during a range, as its GPS points tell it. */
  readonly track: ApiResourceAccessor<TrackTypes>;
  /** One GPS point of a track. */
  readonly trackpoint: ApiResourceAccessor<TrackpointTypes>;
  /** A concrete activity that ranges are instances of, such as jogging or a rest test. */
  readonly trainingroutine: ApiResourceAccessor<TrainingroutineTypes>;
  /** An activity that several users do together. */
  readonly trainingsession: ApiResourceAccessor<TrainingsessionTypes>;
  /** Triangular index of heart-rate variability, each 5 minutes. */
  readonly triangular: ApiDataAccessor<SignalFilters>;
  /** A unit of measurement. */
  readonly unit: ApiResourceAccessor<UnitTypes>;
  /** A person whom the caller can see: itself, its friends and, for a coach, its athletes. */
  readonly user: ApiResourceAccessor<UserTypes>;
}
