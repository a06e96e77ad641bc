// Generated from the resources of the schema package by 'npm run generate'. Not to be edited.

import type { AccountFilters, AccountOrder, ActivityattributeCreate, ActivityattributeFilters, ActivityattributeOrder, ActivityattributeUpdate, ActivityattributevalueFilters, ActivityattributevalueOrder, ActivitylogFilters, ActivitylogOrder, ActivitytypeCreate, ActivitytypeFilters, ActivitytypeOrder, ActivitytypeUpdate, AnnotationCreate, AnnotationFilters, AnnotationOrder, AnnotationUpdate, AsyncFilters, AsyncOrder, AttributeValue, BundleFilters, BundleOrder, BundlePermissionCreate, BundlePermissionFilters, BundlePermissionOrder, BundlePermissionRequestCreate, BundlePermissionRequestFilters, BundlePermissionRequestOrder, BundlePermissionRequestUpdate, ChangeemailCreate, ChangeemailFilters, ChangeemailOrder, ChangeemailUpdate, ConnecttokenFilters, ConnecttokenOrder, ContenttypeFilters, ContenttypeOrder, CreaterelateduserCreate, CreaterelateduserFilters, CreaterelateduserOrder, CreaterelateduserUpdate, CreateuserCreate, CreateuserFilters, CreateuserOrder, CreateuserrequestCreate, CreateuserrequestFilters, CreateuserrequestOrder, CreateuserrequestUpdate, DatatypeFilters, DatatypeOrder, DeviceFilters, DeviceOrder, Fitness, HistogramValue, LabelCreate, LabelFilters, LabelOrder, LabelUpdate, LabelledobjectCreate, LabelledobjectFilters, LabelledobjectOrder, LabelledobjectUpdate, MetricFilters, MetricOrder, MetricValue, Oauth1tokenCreate, Oauth1tokenFilters, Oauth1tokenOrder, Oauth1tokenUpdate, Oauth2tokenFilters, Oauth2tokenOrder, OauthclientFilters, OauthclientOrder, OauthclientUpdate, ObjectInput, Position, ProfileFilters, ProfileOrder, ProfileUpdate, RangeContext, RangeCreate, RangeFilters, RangeOrder, RangeStatus, RangeUpdate, RecordCreate, RecordFilters, RecordOrder, RecordStatus, RecordUpdate, ResetpasswordCreate, ResetpasswordFilters, ResetpasswordOrder, ResetpasswordUpdate, RoutineMetadata, ShareCreate, ShareFilters, ShareOrder, SharetypeFilters, SharetypeOrder, TeamCreate, TeamFilters, TeamOrder, TeamUpdate, TemplatereportCreate, TemplatereportFilters, TemplatereportOrder, TemplatereportUpdate, TrackCreate, TrackFilters, TrackOrder, TrackUpdate, TrackpointCreate, TrackpointFilters, TrackpointOrder, TrackpointUpdate, TrainingStep, TrainingroutineCreate, TrainingroutineFilters, TrainingroutineOrder, TrainingroutineUpdate, TrainingsessionCreate, TrainingsessionFilters, TrainingsessionOrder, TrainingsessionUpdate, UnitFilters, UnitOrder, UserFilters, UserOrder, UserUpdate } from 'hexoskin-schema';
import type { ApiResourceAccessor } from '../api/accessor.js';
import type { ResourceTypes } from '../api/types.js';
import type { ApiResourceInstance } from '../objects/instance.js';
import type { ApiResourceReference } from '../objects/reference.js';

/** The caller: the user as whom requests are signed in. Its list has exactly one object. */
export interface AccountInstance extends ApiResourceInstance<UserUpdate> {
  readonly accessor: ApiResourceAccessor<UserTypes>;
  /** E-mail address, which is also the name to sign in with. */
  readonly email: string;
  /** Given name. */
  first_name: string;
  /** Id of the user. */
  readonly id: number;
  /** Whether the caller belongs to the service's own staff. */
  readonly is_staff: boolean;
  /** Family name. */
  last_name: string;
  /** Body and preferences, embedded in the server's answer. */
  readonly profile: ProfileRef;
  /** Address of the caller as a `user`. */
  readonly resource_uri: string;
  /** Name to sign in with, equal to the e-mail address. */
  readonly username: string;
}

/** The fields of an `account` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface AccountFields<N> {
  /** E-mail address, which is also the name to sign in with. */
  readonly email: Promise<string | N>;
  /** Given name. */
  readonly first_name: Promise<string | N>;
  /** Whether the caller belongs to the service's own staff. */
  readonly is_staff: Promise<boolean | N>;
  /** Family name. */
  readonly last_name: Promise<string | N>;
  /** Body and preferences, embedded in the server's answer. */
  readonly profile: ProfileChain<N>;
  /** Name to sign in with, equal to the e-mail address. */
  readonly username: Promise<string | N>;
}

/** A link to an `account`. */
export interface AccountRef extends ApiResourceReference<AccountInstance>, AccountFields<never> {}

/** The promise of a link to an `account`, on which its fields can be read at once. */
export interface AccountChain<N> extends Promise<AccountRef | N>, AccountFields<N> {}

/** A link to an `account` that came along with its holder. */
export interface LoadedAccountRef extends AccountRef {
  readonly instance: AccountInstance;
}

/** The links of an `account` once `include` has named them. */
export interface AccountIncluded {
  /** Body and preferences, embedded in the server's answer. */
  readonly profile: LoadedProfileRef;
}

/** The types of `account`, together. */
export interface AccountTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'account';
  readonly instance: AccountInstance;
  readonly included: AccountIncluded;
  readonly filters: AccountFilters;
  readonly create: never;
  /** What `create()` gives: the object, or its URI or null where the server does not show it. */
  readonly created: AccountInstance | string | null;
  readonly update: UserUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: AccountOrder;
}

/** A quantity that people enter for a range, such as fatigue. */
export interface ActivityattributeInstance extends ApiResourceInstance<ActivityattributeUpdate> {
  readonly accessor: ApiResourceAccessor<ActivityattributeTypes>;
  /** Where values come from: `user` for entered ones, `calculated` for those of the server. */
  attrtype: string;
  /** Id of the attribute. */
  readonly id: number;
  /** Title, such as `distance`. */
  name: string;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Unit of its values. */
  get unit(): UnitRef | null;
  /** Takes an object, a reference, a URI or an id. */
  set unit(value: ObjectInput | null);
  /** Who defined it; null for those that all have. */
  get user(): UserRef | null;
  /** Takes an object, a reference, a URI or an id. */
  set user(value: ObjectInput | null);
}

/** The fields of an `activityattribute` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ActivityattributeFields<N> {
  /** Where values come from: `user` for entered ones, `calculated` for those of the server. */
  readonly attrtype: Promise<string | N>;
  /** Title, such as `distance`. */
  readonly name: Promise<string | N>;
  /** Unit of its values. */
  readonly unit: UnitChain<N | null>;
  /** Who defined it; null for those that all have. */
  readonly user: UserChain<N | null>;
}

/** A link to an `activityattribute`. */
export interface ActivityattributeRef extends ApiResourceReference<ActivityattributeInstance>, ActivityattributeFields<never> {}

/** The promise of a link to an `activityattribute`, on which its fields can be read at once. */
export interface ActivityattributeChain<N> extends Promise<ActivityattributeRef | N>, ActivityattributeFields<N> {}

/** A link to an `activityattribute` that came along with its holder. */
export interface LoadedActivityattributeRef extends ActivityattributeRef {
  readonly instance: ActivityattributeInstance;
}

/** The links of an `activityattribute` once `include` has named them. */
export interface ActivityattributeIncluded {
  /** Unit of its values. */
  readonly unit: LoadedUnitRef | null;
  /** Who defined it; null for those that all have. */
  readonly user: LoadedUserRef | null;
}

/** The types of `activityattribute`, together. */
export interface ActivityattributeTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'activityattribute';
  readonly instance: ActivityattributeInstance;
  readonly included: ActivityattributeIncluded;
  readonly filters: ActivityattributeFilters;
  readonly create: ActivityattributeCreate;
  /** What `create()` gives: the object. */
  readonly created: ActivityattributeInstance;
  readonly update: ActivityattributeUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: ActivityattributeOrder;
}

/** The value of an activity attribute for one range. */
export interface ActivityattributevalueInstance extends ApiResourceInstance<never> {
  readonly accessor: ApiResourceAccessor<ActivityattributevalueTypes>;
  /** Quantity that it is a value of. */
  readonly activityattribute: ActivityattributeRef;
  /** Id of the entry. */
  readonly id: number;
  /** Remark on the entry. */
  readonly note: string;
  /** Range for which it was entered. */
  readonly range: RangeRef;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Moment that it belongs to, in ticks. */
  readonly start: number;
  /** What was entered, in the unit of the attribute. */
  readonly value: number;
}

/** The fields of an `activityattributevalue` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ActivityattributevalueFields<N> {
  /** Quantity that it is a value of. */
  readonly activityattribute: ActivityattributeChain<N>;
  /** Remark on the entry. */
  readonly note: Promise<string | N>;
  /** Range for which it was entered. */
  readonly range: RangeChain<N>;
  /** Moment that it belongs to, in ticks. */
  readonly start: Promise<number | N>;
  /** What was entered, in the unit of the attribute. */
  readonly value: Promise<number | N>;
}

/** A link to an `activityattributevalue`. */
export interface ActivityattributevalueRef extends ApiResourceReference<ActivityattributevalueInstance>, ActivityattributevalueFields<never> {}

/** The promise of a link to an `activityattributevalue`, on which its fields can be read at once. */
export interface ActivityattributevalueChain<N> extends Promise<ActivityattributevalueRef | N>, ActivityattributevalueFields<N> {}

/** A link to an `activityattributevalue` that came along with its holder. */
export interface LoadedActivityattributevalueRef extends ActivityattributevalueRef {
  readonly instance: ActivityattributevalueInstance;
}

/** The links of an `activityattributevalue` once `include` has named them. */
export interface ActivityattributevalueIncluded {
  /** Quantity that it is a value of. */
  readonly activityattribute: LoadedActivityattributeRef;
  /** Range for which it was entered. */
  readonly range: LoadedRangeRef;
}

/** The types of `activityattributevalue`, together. */
export interface ActivityattributevalueTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'activityattributevalue';
  readonly instance: ActivityattributevalueInstance;
  readonly included: ActivityattributevalueIncluded;
  readonly filters: ActivityattributevalueFilters;
  readonly create: never;
  /** What `create()` gives: the object. */
  readonly created: ActivityattributevalueInstance;
  readonly update: never;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: ActivityattributevalueOrder;
}

/** An entry of the audit trail: one request that read or changed something. */
export interface ActivitylogInstance extends ApiResourceInstance<never> {
  readonly accessor: ApiResourceAccessor<ActivitylogTypes>;
  /** Application that sent the request; null where it has none registered. */
  readonly application: ApiResourceReference | null;
  /** Kind of object that was touched. */
  readonly content_type: ContenttypeRef | null;
  /** When the server took the request. */
  readonly date: string;
  /** Id of the entry. */
  readonly id: number;
  /** HTTP method of the request. */
  readonly method: string;
  /** Id of the object touched; null for a list. */
  readonly object_id: number | null;
  /** Address of the object touched; null for a list. */
  readonly object_resource_uri: string | null;
  /** Path and query that were asked for. */
  readonly path: string;
  /** Resource that was asked for, such as `range`. */
  readonly resource_name: string;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Who sent the request; null for a request that was not signed in. */
  readonly user: UserRef | null;
  /** How the calling program named itself. */
  readonly user_agent: string;
}

/** The fields of an `activitylog` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ActivitylogFields<N> {
  /** Application that sent the request; null where it has none registered. */
  readonly application: Promise<ApiResourceReference | N | null>;
  /** Kind of object that was touched. */
  readonly content_type: ContenttypeChain<N | null>;
  /** When the server took the request. */
  readonly date: Promise<string | N>;
  /** HTTP method of the request. */
  readonly method: Promise<string | N>;
  /** Id of the object touched; null for a list. */
  readonly object_id: Promise<number | N | null>;
  /** Address of the object touched; null for a list. */
  readonly object_resource_uri: Promise<string | N | null>;
  /** Path and query that were asked for. */
  readonly path: Promise<string | N>;
  /** Resource that was asked for, such as `range`. */
  readonly resource_name: Promise<string | N>;
  /** Who sent the request; null for a request that was not signed in. */
  readonly user: UserChain<N | null>;
  /** How the calling program named itself. */
  readonly user_agent: Promise<string | N>;
}

/** A link to an `activitylog`. */
export interface ActivitylogRef extends ApiResourceReference<ActivitylogInstance>, ActivitylogFields<never> {}

/** The promise of a link to an `activitylog`, on which its fields can be read at once. */
export interface ActivitylogChain<N> extends Promise<ActivitylogRef | N>, ActivitylogFields<N> {}

/** A link to an `activitylog` that came along with its holder. */
export interface LoadedActivitylogRef extends ActivitylogRef {
  readonly instance: ActivitylogInstance;
}

/** The links of an `activitylog` once `include` has named them. */
export interface ActivitylogIncluded {
  /** Application that sent the request; null where it has none registered. */
  readonly application: ApiResourceReference | null;
  /** Kind of object that was touched. */
  readonly content_type: LoadedContenttypeRef | null;
  /** Who sent the request; null for a request that was not signed in. */
  readonly user: LoadedUserRef | null;
}

/** The types of `activitylog`, together. */
export interface ActivitylogTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'activitylog';
  readonly instance: ActivitylogInstance;
  readonly included: ActivitylogIncluded;
  readonly filters: ActivitylogFilters;
  readonly create: never;
  /** What `create()` gives: the object. */
  readonly created: ActivitylogInstance;
  readonly update: never;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: ActivitylogOrder;
}

/** A class of activities, such as running, which decides how a range is processed. */
export interface ActivitytypeInstance extends ApiResourceInstance<ActivitytypeUpdate> {
  readonly accessor: ApiResourceAccessor<ActivitytypeTypes>;
  /** Intensity by which figures are computed: `sleep`, `rest`, `low`, `medium` or `high`. */
  base: 'sleep' | 'rest' | 'low' | 'medium' | 'high';
  /** Group of activity types. */
  category: string | null;
  /** Metrics that ranges of this type always have. */
  get default_metrics(): MetricRef[];
  /** Takes an object, a reference, a URI or an id. */
  set default_metrics(value: readonly ObjectInput[]);
  /** Explanation for people. */
  description: string;
  /** Id of the activity type. */
  readonly id: number;
  /** Title, such as `Running`. */
  name: string;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Who defined it; null for those that all have. */
  get user(): UserRef | null;
  /** Takes an object, a reference, a URI or an id. */
  set user(value: ObjectInput | null);
}

/** The fields of an `activitytype` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ActivitytypeFields<N> {
  /** Intensity by which figures are computed: `sleep`, `rest`, `low`, `medium` or `high`. */
  readonly base: Promise<'sleep' | 'rest' | 'low' | 'medium' | 'high' | N>;
  /** Group of activity types. */
  readonly category: Promise<string | N | null>;
  /** Metrics that ranges of this type always have. */
  readonly default_metrics: Promise<MetricRef[] | N>;
  /** Explanation for people. */
  readonly description: Promise<string | N>;
  /** Title, such as `Running`. */
  readonly name: Promise<string | N>;
  /** Who defined it; null for those that all have. */
  readonly user: UserChain<N | null>;
}

/** A link to an `activitytype`. */
export interface ActivitytypeRef extends ApiResourceReference<ActivitytypeInstance>, ActivitytypeFields<never> {}

/** The promise of a link to an `activitytype`, on which its fields can be read at once. */
export interface ActivitytypeChain<N> extends Promise<ActivitytypeRef | N>, ActivitytypeFields<N> {}

/** A link to an `activitytype` that came along with its holder. */
export interface LoadedActivitytypeRef extends ActivitytypeRef {
  readonly instance: ActivitytypeInstance;
}

/** The links of an `activitytype` once `include` has named them. */
export interface ActivitytypeIncluded {
  /** Metrics that ranges of this type always have. */
  readonly default_metrics: LoadedMetricRef[];
  /** Who defined it; null for those that all have. */
  readonly user: LoadedUserRef | null;
}

/** The types of `activitytype`, together. */
export interface ActivitytypeTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'activitytype';
  readonly instance: ActivitytypeInstance;
  readonly included: ActivitytypeIncluded;
  readonly filters: ActivitytypeFilters;
  readonly create: ActivitytypeCreate;
  /** What `create()` gives: the object. */
  readonly created: ActivitytypeInstance;
  readonly update: ActivitytypeUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: ActivitytypeOrder;
}

/** A remark of a user at one moment. */
export interface AnnotationInstance extends ApiResourceInstance<AnnotationUpdate> {
  readonly accessor: ApiResourceAccessor<AnnotationTypes>;
  /** Text of the remark. */
  annotation: string;
  /** Kind of remark: 4096 start, 4097 stop, 4098 comment. */
  get datatype(): DatatypeRef;
  /** Takes an object, a reference, a URI or an id. */
  set datatype(value: ObjectInput);
  /** Id of the annotation. */
  readonly id: number;
  /** When the annotation last changed. */
  last_modified: string;
  /** Record that it belongs to; null unless one was named. */
  get record(): RecordRef | null;
  /** Takes an object, a reference, a URI or an id. */
  set record(value: ObjectInput | null);
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Moment that it speaks of, in ticks. */
  start: number;
  /** `start` as ISO text in UTC. */
  readonly start_date: string;
  /** Who it is about. */
  get user(): UserRef;
  /** Takes an object, a reference, a URI or an id. */
  set user(value: ObjectInput);
}

/** The fields of an `annotation` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface AnnotationFields<N> {
  /** Text of the remark. */
  readonly annotation: Promise<string | N>;
  /** Kind of remark: 4096 start, 4097 stop, 4098 comment. */
  readonly datatype: DatatypeChain<N>;
  /** When the annotation last changed. */
  readonly last_modified: Promise<string | N>;
  /** Record that it belongs to; null unless one was named. */
  readonly record: RecordChain<N | null>;
  /** Moment that it speaks of, in ticks. */
  readonly start: Promise<number | N>;
  /** `start` as ISO text in UTC. */
  readonly start_date: Promise<string | N>;
  /** Who it is about. */
  readonly user: UserChain<N>;
}

/** A link to an `annotation`. */
export interface AnnotationRef extends ApiResourceReference<AnnotationInstance>, AnnotationFields<never> {}

/** The promise of a link to an `annotation`, on which its fields can be read at once. */
export interface AnnotationChain<N> extends Promise<AnnotationRef | N>, AnnotationFields<N> {}

/** A link to an `annotation` that came along with its holder. */
export interface LoadedAnnotationRef extends AnnotationRef {
  readonly instance: AnnotationInstance;
}

/** The links of an `annotation` once `include` has named them. */
export interface AnnotationIncluded {
  /** Kind of remark: 4096 start, 4097 stop, 4098 comment. */
  readonly datatype: LoadedDatatypeRef;
  /** Record that it belongs to; null unless one was named. */
  readonly record: LoadedRecordRef | null;
  /** Who it is about. */
  readonly user: LoadedUserRef;
}

/** The types of `annotation`, together. */
export interface AnnotationTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'annotation';
  readonly instance: AnnotationInstance;
  readonly included: AnnotationIncluded;
  readonly filters: AnnotationFilters;
  readonly create: AnnotationCreate;
  /** What `create()` gives: the object. */
  readonly created: AnnotationInstance;
  readonly update: AnnotationUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: AnnotationOrder;
}

/** A value of a user from some moment on, such as weight or resting heart rate. */
export interface AsyncInstance extends ApiResourceInstance<never> {
  readonly accessor: ApiResourceAccessor<AsyncTypes>;
  /** The value, in the unit of its data type. */
  readonly data: number;
  /** What is measured: a data type from 10000 on. */
  readonly datatype: DatatypeRef;
  /** Id of the value. */
  readonly id: number;
  /** When the value last changed. */
  readonly last_modified: string;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Moment from which it holds, in ticks. */
  readonly start: number;
  /** Whose value it is. */
  readonly user: UserRef;
}

/** The fields of an `async` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface AsyncFields<N> {
  /** The value, in the unit of its data type. */
  readonly data: Promise<number | N>;
  /** What is measured: a data type from 10000 on. */
  readonly datatype: DatatypeChain<N>;
  /** When the value last changed. */
  readonly last_modified: Promise<string | N>;
  /** Moment from which it holds, in ticks. */
  readonly start: Promise<number | N>;
  /** Whose value it is. */
  readonly user: UserChain<N>;
}

/** A link to an `async`. */
export interface AsyncRef extends ApiResourceReference<AsyncInstance>, AsyncFields<never> {}

/** The promise of a link to an `async`, on which its fields can be read at once. */
export interface AsyncChain<N> extends Promise<AsyncRef | N>, AsyncFields<N> {}

/** A link to an `async` that came along with its holder. */
export interface LoadedAsyncRef extends AsyncRef {
  readonly instance: AsyncInstance;
}

/** The links of an `async` once `include` has named them. */
export interface AsyncIncluded {
  /** What is measured: a data type from 10000 on. */
  readonly datatype: LoadedDatatypeRef;
  /** Whose value it is. */
  readonly user: LoadedUserRef;
}

/** The types of `async`, together. */
export interface AsyncTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'async';
  readonly instance: AsyncInstance;
  readonly included: AsyncIncluded;
  readonly filters: AsyncFilters;
  readonly create: never;
  /** What `create()` gives: the object. */
  readonly created: AsyncInstance;
  readonly update: never;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: AsyncOrder;
}

/** A named set of permissions that one user can grant to another. */
export interface BundleInstance extends ApiResourceInstance<never> {
  readonly accessor: ApiResourceAccessor<BundleTypes>;
  /** Id of the bundle. */
  readonly id: number;
  /** Title of the set. */
  readonly name: string;
  /** Address of this object on the server. */
  readonly resource_uri: string;
}

/** The fields of a `bundle` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface BundleFields<N> {
  /** Title of the set. */
  readonly name: Promise<string | N>;
}

/** A link to a `bundle`. */
export interface BundleRef extends ApiResourceReference<BundleInstance>, BundleFields<never> {}

/** The promise of a link to a `bundle`, on which its fields can be read at once. */
export interface BundleChain<N> extends Promise<BundleRef | N>, BundleFields<N> {}

/** A link to a `bundle` that came along with its holder. */
export interface LoadedBundleRef extends BundleRef {
  readonly instance: BundleInstance;
}

/** The links of a `bundle` once `include` has named them. */
export interface BundleIncluded {}

/** The types of `bundle`, together. */
export interface BundleTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'bundle';
  readonly instance: BundleInstance;
  readonly included: BundleIncluded;
  readonly filters: BundleFilters;
  readonly create: never;
  /** What `create()` gives: the object. */
  readonly created: BundleInstance;
  readonly update: never;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: BundleOrder;
}

/** A set of permissions that a user has granted. Deleting it takes them back. */
export interface BundlePermissionInstance extends ApiResourceInstance<never> {
  readonly accessor: ApiResourceAccessor<BundlePermissionTypes>;
  /** Permissions that were granted. */
  readonly bundle: BundleRef;
  /** Title that the users gave the grant. */
  readonly name: string | null;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Who is given access. */
  readonly user_allowed: UserRef;
  /** Whose data are opened. */
  readonly user_target: UserRef;
}

/** The fields of a `bundle_permission` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface BundlePermissionFields<N> {
  /** Permissions that were granted. */
  readonly bundle: BundleChain<N>;
  /** Title that the users gave the grant. */
  readonly name: Promise<string | N | null>;
  /** Who is given access. */
  readonly user_allowed: UserChain<N>;
  /** Whose data are opened. */
  readonly user_target: UserChain<N>;
}

/** A link to a `bundle_permission`. */
export interface BundlePermissionRef extends ApiResourceReference<BundlePermissionInstance>, BundlePermissionFields<never> {}

/** The promise of a link to a `bundle_permission`, on which its fields can be read at once. */
export interface BundlePermissionChain<N> extends Promise<BundlePermissionRef | N>, BundlePermissionFields<N> {}

/** A link to a `bundle_permission` that came along with its holder. */
export interface LoadedBundlePermissionRef extends BundlePermissionRef {
  readonly instance: BundlePermissionInstance;
}

/** The links of a `bundle_permission` once `include` has named them. */
export interface BundlePermissionIncluded {
  /** Permissions that were granted. */
  readonly bundle: LoadedBundleRef;
  /** Who is given access. */
  readonly user_allowed: LoadedUserRef;
  /** Whose data are opened. */
  readonly user_target: LoadedUserRef;
}

/** The types of `bundle_permission`, together. */
export interface BundlePermissionTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'bundle_permission';
  readonly instance: BundlePermissionInstance;
  readonly included: BundlePermissionIncluded;
  readonly filters: BundlePermissionFilters;
  readonly create: BundlePermissionCreate;
  /** What `create()` gives: the object. */
  readonly created: BundlePermissionInstance;
  readonly update: never;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: BundlePermissionOrder;
}

/** A wish for a set of permissions, which its target grants through a link. */
export interface BundlePermissionRequestInstance extends ApiResourceInstance<BundlePermissionRequestUpdate> {
  readonly accessor: ApiResourceAccessor<BundlePermissionRequestTypes>;
  /** Permissions that are asked for. */
  get bundle(): BundleRef;
  /** Takes an object, a reference, a URI or an id. */
  set bundle(value: ObjectInput);
  /** Page on which the target can say yes. */
  redeem_url: string | null;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Time until the request lapses, in seconds. */
  ttl: number | null;
  /** Who is given access. */
  get user_allowed(): UserRef;
  /** Takes an object, a reference, a URI or an id. */
  set user_allowed(value: ObjectInput);
  /** Whose data are opened. */
  get user_target(): UserRef;
  /** Takes an object, a reference, a URI or an id. */
  set user_target(value: ObjectInput);
}

/** The fields of a `bundle_permission_request` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface BundlePermissionRequestFields<N> {
  /** Permissions that are asked for. */
  readonly bundle: BundleChain<N>;
  /** Page on which the target can say yes. */
  readonly redeem_url: Promise<string | N | null>;
  /** Time until the request lapses, in seconds. */
  readonly ttl: Promise<number | N | null>;
  /** Who is given access. */
  readonly user_allowed: UserChain<N>;
  /** Whose data are opened. */
  readonly user_target: UserChain<N>;
}

/** A link to a `bundle_permission_request`. */
export interface BundlePermissionRequestRef extends ApiResourceReference<BundlePermissionRequestInstance>, BundlePermissionRequestFields<never> {}

/** The promise of a link to a `bundle_permission_request`, on which its fields can be read at once. */
export interface BundlePermissionRequestChain<N> extends Promise<BundlePermissionRequestRef | N>, BundlePermissionRequestFields<N> {}

/** A link to a `bundle_permission_request` that came along with its holder. */
export interface LoadedBundlePermissionRequestRef extends BundlePermissionRequestRef {
  readonly instance: BundlePermissionRequestInstance;
}

/** The links of a `bundle_permission_request` once `include` has named them. */
export interface BundlePermissionRequestIncluded {
  /** Permissions that are asked for. */
  readonly bundle: LoadedBundleRef;
  /** Who is given access. */
  readonly user_allowed: LoadedUserRef;
  /** Whose data are opened. */
  readonly user_target: LoadedUserRef;
}

/** The types of `bundle_permission_request`, together. */
export interface BundlePermissionRequestTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'bundle_permission_request';
  readonly instance: BundlePermissionRequestInstance;
  readonly included: BundlePermissionRequestIncluded;
  readonly filters: BundlePermissionRequestFilters;
  readonly create: BundlePermissionRequestCreate;
  /** What `create()` gives: the object. */
  readonly created: BundlePermissionRequestInstance;
  readonly update: BundlePermissionRequestUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: BundlePermissionRequestOrder;
}

/** A change of the caller's e-mail address. Its answer need not be an object. */
export interface ChangeemailInstance extends ApiResourceInstance<ChangeemailUpdate> {
  readonly accessor: ApiResourceAccessor<ChangeemailTypes>;
  /** New e-mail address; it counts once it is confirmed. */
  email: string;
  /** Given name. */
  first_name: string;
  /** Id of the user. */
  readonly id: number;
  /** Family name. */
  last_name: string;
  /** Body and preferences of the user. */
  readonly profile: ProfileRef | null;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Name to sign in with, equal to the e-mail address. */
  readonly username: string;
}

/** The fields of a `changeemail` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ChangeemailFields<N> {
  /** New e-mail address; it counts once it is confirmed. */
  readonly email: Promise<string | N>;
  /** Given name. */
  readonly first_name: Promise<string | N>;
  /** Family name. */
  readonly last_name: Promise<string | N>;
  /** Body and preferences of the user. */
  readonly profile: ProfileChain<N | null>;
  /** Name to sign in with, equal to the e-mail address. */
  readonly username: Promise<string | N>;
}

/** A link to a `changeemail`. */
export interface ChangeemailRef extends ApiResourceReference<ChangeemailInstance>, ChangeemailFields<never> {}

/** The promise of a link to a `changeemail`, on which its fields can be read at once. */
export interface ChangeemailChain<N> extends Promise<ChangeemailRef | N>, ChangeemailFields<N> {}

/** A link to a `changeemail` that came along with its holder. */
export interface LoadedChangeemailRef extends ChangeemailRef {
  readonly instance: ChangeemailInstance;
}

/** The links of a `changeemail` once `include` has named them. */
export interface ChangeemailIncluded {
  /** Body and preferences of the user. */
  readonly profile: LoadedProfileRef | null;
}

/** The types of `changeemail`, together. */
export interface ChangeemailTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'changeemail';
  readonly instance: ChangeemailInstance;
  readonly included: ChangeemailIncluded;
  readonly filters: ChangeemailFilters;
  readonly create: ChangeemailCreate;
  /** What `create()` gives: the object. */
  readonly created: ChangeemailInstance;
  readonly update: ChangeemailUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: ChangeemailOrder;
}

/** A link between a user's account here and one at another service. */
export interface ConnecttokenInstance extends ApiResourceInstance<never> {
  readonly accessor: ApiResourceAccessor<ConnecttokenTypes>;
  /** What the other service gave along with the token. */
  readonly data: string | null;
  /** When the token ends; null for never. */
  readonly expires: string | null;
  /** Id of the user at the other service. */
  readonly foreign_user_id: string;
  /** Id of the link. */
  readonly id: number;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Name of the other service. */
  readonly service: string;
  /** Token that the other service gave. */
  readonly token: string;
}

/** The fields of a `connecttoken` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ConnecttokenFields<N> {
  /** What the other service gave along with the token. */
  readonly data: Promise<string | N | null>;
  /** When the token ends; null for never. */
  readonly expires: Promise<string | N | null>;
  /** Id of the user at the other service. */
  readonly foreign_user_id: Promise<string | N>;
  /** Name of the other service. */
  readonly service: Promise<string | N>;
  /** Token that the other service gave. */
  readonly token: Promise<string | N>;
}

/** A link to a `connecttoken`. */
export interface ConnecttokenRef extends ApiResourceReference<ConnecttokenInstance>, ConnecttokenFields<never> {}

/** The promise of a link to a `connecttoken`, on which its fields can be read at once. */
export interface ConnecttokenChain<N> extends Promise<ConnecttokenRef | N>, ConnecttokenFields<N> {}

/** A link to a `connecttoken` that came along with its holder. */
export interface LoadedConnecttokenRef extends ConnecttokenRef {
  readonly instance: ConnecttokenInstance;
}

/** The links of a `connecttoken` once `include` has named them. */
export interface ConnecttokenIncluded {}

/** The types of `connecttoken`, together. */
export interface ConnecttokenTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'connecttoken';
  readonly instance: ConnecttokenInstance;
  readonly included: ConnecttokenIncluded;
  readonly filters: ConnecttokenFilters;
  readonly create: never;
  /** What `create()` gives: the object. */
  readonly created: ConnecttokenInstance;
  readonly update: never;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: ConnecttokenOrder;
}

/** A kind of object in the server, to which audit entries point. */
export interface ContenttypeInstance extends ApiResourceInstance<never> {
  readonly accessor: ApiResourceAccessor<ContenttypeTypes>;
  /** Address of this object on the server. */
  readonly resource_uri: string;
}

/** The fields of a `contenttype` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ContenttypeFields<_N> {}

/** A link to a `contenttype`. */
export interface ContenttypeRef extends ApiResourceReference<ContenttypeInstance>, ContenttypeFields<never> {}

/** The promise of a link to a `contenttype`, on which its fields can be read at once. */
export interface ContenttypeChain<N> extends Promise<ContenttypeRef | N>, ContenttypeFields<N> {}

/** A link to a `contenttype` that came along with its holder. */
export interface LoadedContenttypeRef extends ContenttypeRef {
  readonly instance: ContenttypeInstance;
}

/** The links of a `contenttype` once `include` has named them. */
export interface ContenttypeIncluded {}

/** The types of `contenttype`, together. */
export interface ContenttypeTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'contenttype';
  readonly instance: ContenttypeInstance;
  readonly included: ContenttypeIncluded;
  readonly filters: ContenttypeFilters;
  readonly create: never;
  /** What `create()` gives: the object. */
  readonly created: ContenttypeInstance;
  readonly update: never;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: ContenttypeOrder;
}

/** A new user who grants the caller access from the beginning. */
export interface CreaterelateduserInstance extends ApiResourceInstance<CreaterelateduserUpdate> {
  readonly accessor: ApiResourceAccessor<CreaterelateduserTypes>;
  /** Permission bundles that the new user grants to the caller. */
  bundles: unknown[];
  /** E-mail address, which is also the name to sign in with. */
  email: string;
  /** Given name. */
  first_name: string;
  /** Id of the user. */
  readonly id: number;
  /** Family name. */
  last_name: string;
  /** Password to sign in with. */
  password: string | null;
  /** Body and preferences of the user. */
  readonly profile: ProfileRef | null;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Name to sign in with, equal to the e-mail address. */
  readonly username: string;
}

/** The fields of a `createrelateduser` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface CreaterelateduserFields<N> {
  /** Permission bundles that the new user grants to the caller. */
  readonly bundles: Promise<unknown[] | N>;
  /** E-mail address, which is also the name to sign in with. */
  readonly email: Promise<string | N>;
  /** Given name. */
  readonly first_name: Promise<string | N>;
  /** Family name. */
  readonly last_name: Promise<string | N>;
  /** Password to sign in with. */
  readonly password: Promise<string | N | null>;
  /** Body and preferences of the user. */
  readonly profile: ProfileChain<N | null>;
  /** Name to sign in with, equal to the e-mail address. */
  readonly username: Promise<string | N>;
}

/** A link to a `createrelateduser`. */
export interface CreaterelateduserRef extends ApiResourceReference<CreaterelateduserInstance>, CreaterelateduserFields<never> {}

/** The promise of a link to a `createrelateduser`, on which its fields can be read at once. */
export interface CreaterelateduserChain<N> extends Promise<CreaterelateduserRef | N>, CreaterelateduserFields<N> {}

/** A link to a `createrelateduser` that came along with its holder. */
export interface LoadedCreaterelateduserRef extends CreaterelateduserRef {
  readonly instance: CreaterelateduserInstance;
}

/** The links of a `createrelateduser` once `include` has named them. */
export interface CreaterelateduserIncluded {
  /** Body and preferences of the user. */
  readonly profile: LoadedProfileRef | null;
}

/** The types of `createrelateduser`, together. */
export interface CreaterelateduserTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'createrelateduser';
  readonly instance: CreaterelateduserInstance;
  readonly included: CreaterelateduserIncluded;
  readonly filters: CreaterelateduserFilters;
  readonly create: CreaterelateduserCreate;
  /** What `create()` gives: the object. */
  readonly created: CreaterelateduserInstance;
  readonly update: CreaterelateduserUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: CreaterelateduserOrder;
}

/** A user made by one of the vendor's own apps. */
export interface CreateuserInstance extends ApiResourceInstance<never> {
  readonly accessor: ApiResourceAccessor<CreateuserTypes>;
  /** E-mail address, which is also the name to sign in with. */
  readonly email: string;
  /** Given name. */
  readonly first_name: string;
  /** Id of the user. */
  readonly id: number;
  /** Family name. */
  readonly last_name: string;
  /** Password to sign in with. */
  readonly password: string | null;
  /** Body and preferences of the user. */
  readonly profile: ProfileRef | null;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Name to sign in with, equal to the e-mail address. */
  readonly username: string;
}

/** The fields of a `createuser` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface CreateuserFields<N> {
  /** E-mail address, which is also the name to sign in with. */
  readonly email: Promise<string | N>;
  /** Given name. */
  readonly first_name: Promise<string | N>;
  /** Family name. */
  readonly last_name: Promise<string | N>;
  /** Password to sign in with. */
  readonly password: Promise<string | N | null>;
  /** Body and preferences of the user. */
  readonly profile: ProfileChain<N | null>;
  /** Name to sign in with, equal to the e-mail address. */
  readonly username: Promise<string | N>;
}

/** A link to a `createuser`. */
export interface CreateuserRef extends ApiResourceReference<CreateuserInstance>, CreateuserFields<never> {}

/** The promise of a link to a `createuser`, on which its fields can be read at once. */
export interface CreateuserChain<N> extends Promise<CreateuserRef | N>, CreateuserFields<N> {}

/** A link to a `createuser` that came along with its holder. */
export interface LoadedCreateuserRef extends CreateuserRef {
  readonly instance: CreateuserInstance;
}

/** The links of a `createuser` once `include` has named them. */
export interface CreateuserIncluded {
  /** Body and preferences of the user. */
  readonly profile: LoadedProfileRef | null;
}

/** The types of `createuser`, together. */
export interface CreateuserTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'createuser';
  readonly instance: CreateuserInstance;
  readonly included: CreateuserIncluded;
  readonly filters: CreateuserFilters;
  readonly create: CreateuserCreate;
  /** What `create()` gives: the object, or its URI or null where the server does not show it. */
  readonly created: CreateuserInstance | string | null;
  readonly update: never;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: CreateuserOrder;
}

/** A request to become a user, confirmed by e-mail. The one resource that needs no sign-in. */
export interface CreateuserrequestInstance extends ApiResourceInstance<CreateuserrequestUpdate> {
  readonly accessor: ApiResourceAccessor<CreateuserrequestTypes>;
  /** E-mail address, which is also the name to sign in with. */
  email: string;
  /** Given name. */
  first_name: string;
  /** Id of the user. */
  readonly id: number;
  /** Family name. */
  last_name: string;
  /** Password to sign in with. */
  password: string | null;
  /** Body and preferences of the user. */
  readonly profile: ProfileRef | null;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Name to sign in with, equal to the e-mail address. */
  readonly username: string;
}

/** The fields of a `createuserrequest` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface CreateuserrequestFields<N> {
  /** E-mail address, which is also the name to sign in with. */
  readonly email: Promise<string | N>;
  /** Given name. */
  readonly first_name: Promise<string | N>;
  /** Family name. */
  readonly last_name: Promise<string | N>;
  /** Password to sign in with. */
  readonly password: Promise<string | N | null>;
  /** Body and preferences of the user. */
  readonly profile: ProfileChain<N | null>;
  /** Name to sign in with, equal to the e-mail address. */
  readonly username: Promise<string | N>;
}

/** A link to a `createuserrequest`. */
export interface CreateuserrequestRef extends ApiResourceReference<CreateuserrequestInstance>, CreateuserrequestFields<never> {}

/** The promise of a link to a `createuserrequest`, on which its fields can be read at once. */
export interface CreateuserrequestChain<N> extends Promise<CreateuserrequestRef | N>, CreateuserrequestFields<N> {}

/** A link to a `createuserrequest` that came along with its holder. */
export interface LoadedCreateuserrequestRef extends CreateuserrequestRef {
  readonly instance: CreateuserrequestInstance;
}

/** The links of a `createuserrequest` once `include` has named them. */
export interface CreateuserrequestIncluded {
  /** Body and preferences of the user. */
  readonly profile: LoadedProfileRef | null;
}

/** The types of `createuserrequest`, together. */
export interface CreateuserrequestTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'createuserrequest';
  readonly instance: CreateuserrequestInstance;
  readonly included: CreateuserrequestIncluded;
  readonly filters: CreateuserrequestFilters;
  readonly create: CreateuserrequestCreate;
  /** What `create()` gives: the object. */
  readonly created: CreateuserrequestInstance;
  readonly update: CreateuserrequestUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: CreateuserrequestOrder;
}

/** A kind of data: a signal, an event, or a value of a user. */
export interface DatatypeInstance extends ApiResourceInstance<never> {
  readonly accessor: ApiResourceAccessor<DatatypeTypes>;
  /** Id of the data type, as it stands in its address and in data replies. */
  readonly dataid: number;
  /** Ticks from one sample to the next, not Hz; null for events without a rate. */
  readonly hexo_freq: number | null;
  /** Explanation for people. */
  readonly info: string;
  /** Name in the server's own style, such as `ECG_CHANNEL_CHAR`. */
  readonly name: string;
  /** Address of this object on the server. */
  readonly resource_uri: string;
}

/** The fields of a `datatype` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface DatatypeFields<N> {
  /** Id of the data type, as it stands in its address and in data replies. */
  readonly dataid: Promise<number | N>;
  /** Ticks from one sample to the next, not Hz; null for events without a rate. */
  readonly hexo_freq: Promise<number | N | null>;
  /** Explanation for people. */
  readonly info: Promise<string | N>;
  /** Name in the server's own style, such as `ECG_CHANNEL_CHAR`. */
  readonly name: Promise<string | N>;
}

/** A link to a `datatype`. */
export interface DatatypeRef extends ApiResourceReference<DatatypeInstance>, DatatypeFields<never> {}

/** The promise of a link to a `datatype`, on which its fields can be read at once. */
export interface DatatypeChain<N> extends Promise<DatatypeRef | N>, DatatypeFields<N> {}

/** A link to a `datatype` that came along with its holder. */
export interface LoadedDatatypeRef extends DatatypeRef {
  readonly instance: DatatypeInstance;
}

/** The links of a `datatype` once `include` has named them. */
export interface DatatypeIncluded {}

/** The types of `datatype`, together. */
export interface DatatypeTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'datatype';
  readonly instance: DatatypeInstance;
  readonly included: DatatypeIncluded;
  readonly filters: DatatypeFilters;
  readonly create: never;
  /** What `create()` gives: the object. */
  readonly created: DatatypeInstance;
  readonly update: never;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: DatatypeOrder;
}

/** A recording device that is worn in the garment, addressed by its serial text. */
export interface DeviceInstance extends ApiResourceInstance<never> {
  readonly accessor: ApiResourceAccessor<DeviceTypes>;
  /** Last battery reading; its unit is not documented. */
  readonly batt_end: number;
  /** First battery reading; its unit is not documented. */
  readonly batt_start: number;
  /** Bluetooth address. */
  readonly bt_addr: string;
  /** Bluetooth module. */
  readonly bt_info: string;
  /** How long the battery takes to charge; its unit is not documented. */
  readonly charge_time: number;
  /** When the device was entered. */
  readonly created: string;
  /** Serial text that its address ends in, such as `HXSKIN1200002070`. */
  readonly deviceid: string;
  /** Last firmware version. */
  readonly fw_end: string;
  /** First firmware version. */
  readonly fw_start: string;
  /** Revision of the hardware. */
  readonly hw_rev: string;
  /** Number of the device in the database, which addresses do not use. */
  readonly id: number;
  /** When the entry last changed. */
  readonly last_modified: string;
  /** Processor of the device. */
  readonly mcu_info: string;
  /** Code of the model. */
  readonly model: number;
  /** Number of the purchase order. */
  readonly purchase_order: number;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Number within the model. */
  readonly serial: number;
  /** Code of the state of the device. */
  readonly status: number;
}

/** The fields of a `device` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface DeviceFields<N> {
  /** Last battery reading; its unit is not documented. */
  readonly batt_end: Promise<number | N>;
  /** First battery reading; its unit is not documented. */
  readonly batt_start: Promise<number | N>;
  /** Bluetooth address. */
  readonly bt_addr: Promise<string | N>;
  /** Bluetooth module. */
  readonly bt_info: Promise<string | N>;
  /** How long the battery takes to charge; its unit is not documented. */
  readonly charge_time: Promise<number | N>;
  /** When the device was entered. */
  readonly created: Promise<string | N>;
  /** Serial text that its address ends in, such as `HXSKIN1200002070`. */
  readonly deviceid: Promise<string | N>;
  /** Last firmware version. */
  readonly fw_end: Promise<string | N>;
  /** First firmware version. */
  readonly fw_start: Promise<string | N>;
  /** Revision of the hardware. */
  readonly hw_rev: Promise<string | N>;
  /** When the entry last changed. */
  readonly last_modified: Promise<string | N>;
  /** Processor of the device. */
  readonly mcu_info: Promise<string | N>;
  /** Code of the model. */
  readonly model: Promise<number | N>;
  /** Number of the purchase order. */
  readonly purchase_order: Promise<number | N>;
  /** Number within the model. */
  readonly serial: Promise<number | N>;
  /** Code of the state of the device. */
  readonly status: Promise<number | N>;
}

/** A link to a `device`. */
export interface DeviceRef extends ApiResourceReference<DeviceInstance>, DeviceFields<never> {}

/** The promise of a link to a `device`, on which its fields can be read at once. */
export interface DeviceChain<N> extends Promise<DeviceRef | N>, DeviceFields<N> {}

/** A link to a `device` that came along with its holder. */
export interface LoadedDeviceRef extends DeviceRef {
  readonly instance: DeviceInstance;
}

/** The links of a `device` once `include` has named them. */
export interface DeviceIncluded {}

/** The types of `device`, together. */
export interface DeviceTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'device';
  readonly instance: DeviceInstance;
  readonly included: DeviceIncluded;
  readonly filters: DeviceFilters;
  readonly create: never;
  /** What `create()` gives: the object. */
  readonly created: DeviceInstance;
  readonly update: never;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: DeviceOrder;
}

/** A word of a user by which objects can be grouped. */
export interface LabelInstance extends ApiResourceInstance<LabelUpdate> {
  readonly accessor: ApiResourceAccessor<LabelTypes>;
  /** Id of the label. */
  readonly id: number;
  /** The word itself. */
  name: string;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Whose label it is. */
  get user(): UserRef;
  /** Takes an object, a reference, a URI or an id. */
  set user(value: ObjectInput);
}

/** The fields of a `label` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface LabelFields<N> {
  /** The word itself. */
  readonly name: Promise<string | N>;
  /** Whose label it is. */
  readonly user: UserChain<N>;
}

/** A link to a `label`. */
export interface LabelRef extends ApiResourceReference<LabelInstance>, LabelFields<never> {}

/** The promise of a link to a `label`, on which its fields can be read at once. */
export interface LabelChain<N> extends Promise<LabelRef | N>, LabelFields<N> {}

/** A link to a `label` that came along with its holder. */
export interface LoadedLabelRef extends LabelRef {
  readonly instance: LabelInstance;
}

/** The links of a `label` once `include` has named them. */
export interface LabelIncluded {
  /** Whose label it is. */
  readonly user: LoadedUserRef;
}

/** The types of `label`, together. */
export interface LabelTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'label';
  readonly instance: LabelInstance;
  readonly included: LabelIncluded;
  readonly filters: LabelFilters;
  readonly create: LabelCreate;
  /** What `create()` gives: the object. */
  readonly created: LabelInstance;
  readonly update: LabelUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: LabelOrder;
}

/** A label put on an object. */
export interface LabelledobjectInstance extends ApiResourceInstance<LabelledobjectUpdate> {
  readonly accessor: ApiResourceAccessor<LabelledobjectTypes>;
  /** Which label was put. */
  get label(): LabelRef;
  /** Takes an object, a reference, a URI or an id. */
  set label(value: ObjectInput);
  /** Address of the object that carries it. */
  object: string;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Who put it. */
  get user(): UserRef | null;
  /** Takes an object, a reference, a URI or an id. */
  set user(value: ObjectInput | null);
}

/** The fields of a `labelledobject` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface LabelledobjectFields<N> {
  /** Which label was put. */
  readonly label: LabelChain<N>;
  /** Address of the object that carries it. */
  readonly object: Promise<string | N>;
  /** Who put it. */
  readonly user: UserChain<N | null>;
}

/** A link to a `labelledobject`. */
export interface LabelledobjectRef extends ApiResourceReference<LabelledobjectInstance>, LabelledobjectFields<never> {}

/** The promise of a link to a `labelledobject`, on which its fields can be read at once. */
export interface LabelledobjectChain<N> extends Promise<LabelledobjectRef | N>, LabelledobjectFields<N> {}

/** A link to a `labelledobject` that came along with its holder. */
export interface LoadedLabelledobjectRef extends LabelledobjectRef {
  readonly instance: LabelledobjectInstance;
}

/** The links of a `labelledobject` once `include` has named them. */
export interface LabelledobjectIncluded {
  /** Which label was put. */
  readonly label: LoadedLabelRef;
  /** Who put it. */
  readonly user: LoadedUserRef | null;
}

/** The types of `labelledobject`, together. */
export interface LabelledobjectTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'labelledobject';
  readonly instance: LabelledobjectInstance;
  readonly included: LabelledobjectIncluded;
  readonly filters: LabelledobjectFilters;
  readonly create: LabelledobjectCreate;
  /** What `create()` gives: the object. */
  readonly created: LabelledobjectInstance;
  readonly update: LabelledobjectUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: LabelledobjectOrder;
}

/** A figure that the server computes from signals, such as the mean heart rate. */
export interface MetricInstance extends ApiResourceInstance<never> {
  readonly accessor: ApiResourceAccessor<MetricTypes>;
  /** Explanation for people. */
  readonly description: string;
  /** Id of the metric. */
  readonly id: number;
  /** Name for programs, such as `heartrate_avg`. */
  readonly name: string;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Kind of figure. */
  readonly type: string;
  /** Unit of its values. */
  readonly unit: UnitRef;
  /** Value for the range or record that holds the metric; absent elsewhere. */
  readonly value?: number | null;
  /** Whether values can be set by callers. */
  readonly writable: boolean;
}

/** The fields of a `metric` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface MetricFields<N> {
  /** Explanation for people. */
  readonly description: Promise<string | N>;
  /** Name for programs, such as `heartrate_avg`. */
  readonly name: Promise<string | N>;
  /** Kind of figure. */
  readonly type: Promise<string | N>;
  /** Unit of its values. */
  readonly unit: UnitChain<N>;
  /** Value for the range or record that holds the metric; absent elsewhere. */
  readonly value: Promise<number | N | null | undefined>;
  /** Whether values can be set by callers. */
  readonly writable: Promise<boolean | N>;
}

/** A link to a `metric`. */
export interface MetricRef extends ApiResourceReference<MetricInstance>, MetricFields<never> {}

/** The promise of a link to a `metric`, on which its fields can be read at once. */
export interface MetricChain<N> extends Promise<MetricRef | N>, MetricFields<N> {}

/** A link to a `metric` that came along with its holder. */
export interface LoadedMetricRef extends MetricRef {
  readonly instance: MetricInstance;
}

/** The links of a `metric` once `include` has named them. */
export interface MetricIncluded {
  /** Unit of its values. */
  readonly unit: LoadedUnitRef;
}

/** The types of `metric`, together. */
export interface MetricTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'metric';
  readonly instance: MetricInstance;
  readonly included: MetricIncluded;
  readonly filters: MetricFilters;
  readonly create: never;
  /** What `create()` gives: the object. */
  readonly created: MetricInstance;
  readonly update: never;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: MetricOrder;
}

/** Access that a user granted to a program by OAuth 1. */
export interface Oauth1tokenInstance extends ApiResourceInstance<Oauth1tokenUpdate> {
  readonly accessor: ApiResourceAccessor<Oauth1tokenTypes>;
  /** Public half of the token. */
  access_token: string;
  /** Private half of the token. */
  access_token_secret: string;
  /** When access was granted. */
  created: string;
  /** Id of the token. */
  readonly id: number;
  /** Program that may use it. */
  get oauthclient(): OauthclientRef;
  /** Takes an object, a reference, a URI or an id. */
  set oauthclient(value: ObjectInput);
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** User who granted access. */
  get user(): UserRef;
  /** Takes an object, a reference, a URI or an id. */
  set user(value: ObjectInput);
}

/** The fields of an `oauth1token` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface Oauth1tokenFields<N> {
  /** Public half of the token. */
  readonly access_token: Promise<string | N>;
  /** Private half of the token. */
  readonly access_token_secret: Promise<string | N>;
  /** When access was granted. */
  readonly created: Promise<string | N>;
  /** Program that may use it. */
  readonly oauthclient: OauthclientChain<N>;
  /** User who granted access. */
  readonly user: UserChain<N>;
}

/** A link to an `oauth1token`. */
export interface Oauth1tokenRef extends ApiResourceReference<Oauth1tokenInstance>, Oauth1tokenFields<never> {}

/** The promise of a link to an `oauth1token`, on which its fields can be read at once. */
export interface Oauth1tokenChain<N> extends Promise<Oauth1tokenRef | N>, Oauth1tokenFields<N> {}

/** A link to an `oauth1token` that came along with its holder. */
export interface LoadedOauth1tokenRef extends Oauth1tokenRef {
  readonly instance: Oauth1tokenInstance;
}

/** The links of an `oauth1token` once `include` has named them. */
export interface Oauth1tokenIncluded {
  /** Program that may use it. */
  readonly oauthclient: LoadedOauthclientRef;
  /** User who granted access. */
  readonly user: LoadedUserRef;
}

/** The types of `oauth1token`, together. */
export interface Oauth1tokenTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'oauth1token';
  readonly instance: Oauth1tokenInstance;
  readonly included: Oauth1tokenIncluded;
  readonly filters: Oauth1tokenFilters;
  readonly create: Oauth1tokenCreate;
  /** What `create()` gives: the object. */
  readonly created: Oauth1tokenInstance;
  readonly update: Oauth1tokenUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: Oauth1tokenOrder;
}

/** Access that a user granted to a program by OAuth 2. Deleting it takes the access away. */
export interface Oauth2tokenInstance extends ApiResourceInstance<never> {
  readonly accessor: ApiResourceAccessor<Oauth2tokenTypes>;
  /** Program that may use it. */
  readonly client: string;
  /** How long it lasts, in seconds. */
  readonly expires_in: number;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** What it allows: `readonly` or `readwrite`. */
  readonly scopes: string;
  /** How it is presented: `Bearer`. */
  readonly token_type: string;
  /** User who granted access. */
  readonly user: string;
}

/** The fields of an `oauth2token` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface Oauth2tokenFields<N> {
  /** Program that may use it. */
  readonly client: Promise<string | N>;
  /** How long it lasts, in seconds. */
  readonly expires_in: Promise<number | N>;
  /** What it allows: `readonly` or `readwrite`. */
  readonly scopes: Promise<string | N>;
  /** How it is presented: `Bearer`. */
  readonly token_type: Promise<string | N>;
  /** User who granted access. */
  readonly user: Promise<string | N>;
}

/** A link to an `oauth2token`. */
export interface Oauth2tokenRef extends ApiResourceReference<Oauth2tokenInstance>, Oauth2tokenFields<never> {}

/** The promise of a link to an `oauth2token`, on which its fields can be read at once. */
export interface Oauth2tokenChain<N> extends Promise<Oauth2tokenRef | N>, Oauth2tokenFields<N> {}

/** A link to an `oauth2token` that came along with its holder. */
export interface LoadedOauth2tokenRef extends Oauth2tokenRef {
  readonly instance: Oauth2tokenInstance;
}

/** The links of an `oauth2token` once `include` has named them. */
export interface Oauth2tokenIncluded {}

/** The types of `oauth2token`, together. */
export interface Oauth2tokenTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'oauth2token';
  readonly instance: Oauth2tokenInstance;
  readonly included: Oauth2tokenIncluded;
  readonly filters: Oauth2tokenFilters;
  readonly create: never;
  /** What `create()` gives: the object. */
  readonly created: Oauth2tokenInstance;
  readonly update: never;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: Oauth2tokenOrder;
}

/** A program registered to sign users in by OAuth. */
export interface OauthclientInstance extends ApiResourceInstance<OauthclientUpdate> {
  readonly accessor: ApiResourceAccessor<OauthclientTypes>;
  /** Public key of the program. */
  client_id: string;
  /** Scope granted where a request names none. */
  get default_realm(): ApiResourceReference | null;
  /** Takes an object, a reference, a URI or an id. */
  set default_realm(value: ObjectInput | null);
  /** The one OAuth 2 grant that the program may use, such as `authorization_code`. */
  grant_type: string;
  /** Id of the program. */
  readonly id: number;
  /** Name that users read when they are asked for consent. */
  name: string;
  /** Scopes that the program may ask for. */
  readonly realms: ApiResourceReference[];
  /** Addresses to which users may be sent back. */
  redirect_uris: readonly string[];
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** The one OAuth 2 response type of the program: `code` or `token`. */
  response_type: string;
  /** Private key of the program. */
  readonly secret: string;
  /** Whether the program is approved. */
  status: string;
  /** Owner of the program. */
  readonly user: UserRef;
}

/** The fields of an `oauthclient` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface OauthclientFields<N> {
  /** Public key of the program. */
  readonly client_id: Promise<string | N>;
  /** Scope granted where a request names none. */
  readonly default_realm: Promise<ApiResourceReference | N | null>;
  /** The one OAuth 2 grant that the program may use, such as `authorization_code`. */
  readonly grant_type: Promise<string | N>;
  /** Name that users read when they are asked for consent. */
  readonly name: Promise<string | N>;
  /** Scopes that the program may ask for. */
  readonly realms: Promise<ApiResourceReference[] | N>;
  /** Addresses to which users may be sent back. */
  readonly redirect_uris: Promise<readonly string[] | N>;
  /** The one OAuth 2 response type of the program: `code` or `token`. */
  readonly response_type: Promise<string | N>;
  /** Private key of the program. */
  readonly secret: Promise<string | N>;
  /** Whether the program is approved. */
  readonly status: Promise<string | N>;
  /** Owner of the program. */
  readonly user: UserChain<N>;
}

/** A link to an `oauthclient`. */
export interface OauthclientRef extends ApiResourceReference<OauthclientInstance>, OauthclientFields<never> {}

/** The promise of a link to an `oauthclient`, on which its fields can be read at once. */
export interface OauthclientChain<N> extends Promise<OauthclientRef | N>, OauthclientFields<N> {}

/** A link to an `oauthclient` that came along with its holder. */
export interface LoadedOauthclientRef extends OauthclientRef {
  readonly instance: OauthclientInstance;
}

/** The links of an `oauthclient` once `include` has named them. */
export interface OauthclientIncluded {
  /** Scope granted where a request names none. */
  readonly default_realm: ApiResourceReference | null;
  /** Scopes that the program may ask for. */
  readonly realms: ApiResourceReference[];
  /** Owner of the program. */
  readonly user: LoadedUserRef;
}

/** The types of `oauthclient`, together. */
export interface OauthclientTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'oauthclient';
  readonly instance: OauthclientInstance;
  readonly included: OauthclientIncluded;
  readonly filters: OauthclientFilters;
  readonly create: never;
  /** What `create()` gives: the object. */
  readonly created: OauthclientInstance;
  readonly update: OauthclientUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: OauthclientOrder;
}

/** Body, fitness and preferences of a user. */
export interface ProfileInstance extends ApiResourceInstance<ProfileUpdate> {
  readonly accessor: ApiResourceAccessor<ProfileTypes>;
  /** Day of birth, as `YYYY-MM-DD`. */
  date_of_birth: string | null;
  /** Fitness figures that the server works out: heart rates in bpm, VO2max, percentile. */
  readonly fitness: Fitness | null;
  /** `M` or `F`; empty where not given. */
  gender: 'M' | 'F' | '';
  /** Body height in metres. */
  readonly height?: number | null;
  /** Id of the profile, which differs from that of its user. */
  readonly id: number;
  /** Settings that apps keep here, in a form of their own. */
  preferences: Record<string, unknown> | null;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Units in which the user wants to read lengths and weights. */
  unit_system: 'metric' | 'imperial';
  /** Owner of the profile; absent where the profile is embedded in its user. */
  readonly user: UserRef | undefined;
  /** Body weight in kilograms. */
  readonly weight?: number | null;
}

/** The fields of a `profile` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ProfileFields<N> {
  /** Day of birth, as `YYYY-MM-DD`. */
  readonly date_of_birth: Promise<string | N | null>;
  /** Fitness figures that the server works out: heart rates in bpm, VO2max, percentile. */
  readonly fitness: Promise<Fitness | N | null>;
  /** `M` or `F`; empty where not given. */
  readonly gender: Promise<'M' | 'F' | '' | N>;
  /** Body height in metres. */
  readonly height: Promise<number | N | null | undefined>;
  /** Settings that apps keep here, in a form of their own. */
  readonly preferences: Promise<Record<string, unknown> | N | null>;
  /** Units in which the user wants to read lengths and weights. */
  readonly unit_system: Promise<'metric' | 'imperial' | N>;
  /** Owner of the profile; absent where the profile is embedded in its user. */
  readonly user: UserChain<N | undefined>;
  /** Body weight in kilograms. */
  readonly weight: Promise<number | N | null | undefined>;
}

/** A link to a `profile`. */
export interface ProfileRef extends ApiResourceReference<ProfileInstance>, ProfileFields<never> {}

/** The promise of a link to a `profile`, on which its fields can be read at once. */
export interface ProfileChain<N> extends Promise<ProfileRef | N>, ProfileFields<N> {}

/** A link to a `profile` that came along with its holder. */
export interface LoadedProfileRef extends ProfileRef {
  readonly instance: ProfileInstance;
}

/** The links of a `profile` once `include` has named them. */
export interface ProfileIncluded {
  /** Owner of the profile; absent where the profile is embedded in its user. */
  readonly user: LoadedUserRef | undefined;
}

/** The types of `profile`, together. */
export interface ProfileTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'profile';
  readonly instance: ProfileInstance;
  readonly included: ProfileIncluded;
  readonly filters: ProfileFilters;
  readonly create: never;
  /** What `create()` gives: the object. */
  readonly created: ProfileInstance;
  readonly update: ProfileUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: ProfileOrder;
}

/** A span of time of one user, such as a workout or a night. */
export interface RangeInstance extends ApiResourceInstance<RangeUpdate> {
  readonly accessor: ApiResourceAccessor<RangeTypes>;
  /** Values entered for the range. A write that has the field removes those it leaves out. */
  activityattributes?: readonly AttributeValue[];
  /** Class of the activity; set it through `context`. */
  readonly activitytype: ActivitytypeRef | null;
  /** What the range is an instance of, as a writable pair of links. */
  context: RangeContext;
  /** When the range was made. */
  readonly created: string;
  /** Length in seconds; null while the range is open. */
  readonly duration: number | null;
  /** End in ticks; null while the range is open. */
  end: number | null;
  /** Histogram metrics named by `include_histograms`. */
  readonly histograms?: readonly HistogramValue[];
  /** Id of the range. */
  readonly id: number;
  /** Labels put on the range. */
  get labels(): LabelRef[];
  /** Takes an object, a reference, a URI or an id. */
  set labels(value: readonly ObjectInput[]);
  /** When the range last changed. */
  readonly last_modified: string;
  /** Metrics over the range: those of its activity type, and more by `include_metrics`. */
  readonly metrics: readonly MetricValue[];
  /** Title for people. */
  name: string;
  /** Remark of the user. */
  note: string;
  /** Range in which this one is nested. */
  get parent(): RangeRef | null;
  /** Takes an object, a reference, a URI or an id. */
  set parent(value: ObjectInput | null);
  /** Ranges nested in this one; only in the detail view. */
  readonly ranges: RangeRef[] | undefined;
  /** Depth of nesting: 0 at the top. */
  rank: number;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Start in ticks. */
  start: number;
  /** `start` as ISO text in UTC. */
  readonly start_date: string;
  /** Weightiest status among the records that the range overlaps; `empty` without any. */
  readonly status: RangeStatus;
  /** Activity that was done; set it through `context`. */
  readonly trainingroutine: TrainingroutineRef | null;
  /** Who was active. */
  get user(): UserRef;
  /** Takes an object, a reference, a URI or an id. */
  set user(value: ObjectInput);
}

/** The fields of a `range` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface RangeFields<N> {
  /** Values entered for the range. A write that has the field removes those it leaves out. */
  readonly activityattributes: Promise<readonly AttributeValue[] | N | undefined>;
  /** Class of the activity; set it through `context`. */
  readonly activitytype: ActivitytypeChain<N | null>;
  /** What the range is an instance of, as a writable pair of links. */
  readonly context: Promise<RangeContext | N>;
  /** When the range was made. */
  readonly created: Promise<string | N>;
  /** Length in seconds; null while the range is open. */
  readonly duration: Promise<number | N | null>;
  /** End in ticks; null while the range is open. */
  readonly end: Promise<number | N | null>;
  /** Histogram metrics named by `include_histograms`. */
  readonly histograms: Promise<readonly HistogramValue[] | N | undefined>;
  /** Labels put on the range. */
  readonly labels: Promise<LabelRef[] | N>;
  /** When the range last changed. */
  readonly last_modified: Promise<string | N>;
  /** Metrics over the range: those of its activity type, and more by `include_metrics`. */
  readonly metrics: Promise<readonly MetricValue[] | N>;
  /** Title for people. */
  readonly name: Promise<string | N>;
  /** Remark of the user. */
  readonly note: Promise<string | N>;
  /** Range in which this one is nested. */
  readonly parent: RangeChain<N | null>;
  /** Ranges nested in this one; only in the detail view. */
  readonly ranges: Promise<RangeRef[] | N | undefined>;
  /** Depth of nesting: 0 at the top. */
  readonly rank: Promise<number | N>;
  /** Start in ticks. */
  readonly start: Promise<number | N>;
  /** `start` as ISO text in UTC. */
  readonly start_date: Promise<string | N>;
  /** Weightiest status among the records that the range overlaps; `empty` without any. */
  readonly status: Promise<RangeStatus | N>;
  /** Activity that was done; set it through `context`. */
  readonly trainingroutine: TrainingroutineChain<N | null>;
  /** Who was active. */
  readonly user: UserChain<N>;
}

/** A link to a `range`. */
export interface RangeRef extends ApiResourceReference<RangeInstance>, RangeFields<never> {}

/** The promise of a link to a `range`, on which its fields can be read at once. */
export interface RangeChain<N> extends Promise<RangeRef | N>, RangeFields<N> {}

/** A link to a `range` that came along with its holder. */
export interface LoadedRangeRef extends RangeRef {
  readonly instance: RangeInstance;
}

/** The links of a `range` once `include` has named them. */
export interface RangeIncluded {
  /** Class of the activity; set it through `context`. */
  readonly activitytype: LoadedActivitytypeRef | null;
  /** Labels put on the range. */
  readonly labels: LoadedLabelRef[];
  /** Range in which this one is nested. */
  readonly parent: LoadedRangeRef | null;
  /** Ranges nested in this one; only in the detail view. */
  readonly ranges: LoadedRangeRef[] | undefined;
  /** Activity that was done; set it through `context`. */
  readonly trainingroutine: LoadedTrainingroutineRef | null;
  /** Who was active. */
  readonly user: LoadedUserRef;
}

/** The types of `range`, together. */
export interface RangeTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'range';
  readonly instance: RangeInstance;
  readonly included: RangeIncluded;
  readonly filters: RangeFilters;
  readonly create: RangeCreate;
  /** What `create()` gives: the object. */
  readonly created: RangeInstance;
  readonly update: RangeUpdate;
  readonly files: 'tcx' | 'fit';
  /** Columns by which lists can be sorted. */
  readonly order: RangeOrder;
}

/** One stretch of recording by one device worn by one user. */
export interface RecordInstance extends ApiResourceInstance<RecordUpdate> {
  readonly accessor: ApiResourceAccessor<RecordTypes>;
  /** Versions of the algorithms that processed the record. */
  readonly algo?: unknown;
  /** What the server knows of the data behind the record. */
  readonly data_status: Readonly<Record<string, unknown>> | null;
  /** Phone that uploaded the record, in 32 characters; all F for none. */
  dev_id: string;
  /** Device that recorded, by its serial. */
  get device(): DeviceRef | null;
  /** Takes an object, a reference, a URI or an id. */
  set device(value: ObjectInput | null);
  /** Start by the clock of the device, in ticks. */
  device_start: number;
  /** Length in seconds. */
  readonly duration?: number;
  /** End in ticks; null where it is not known yet. */
  end: number | null;
  /** Firmware of the device, such as `1.0.5`. */
  firmware_rev: string;
  /** Garment that was worn. */
  readonly garment?: unknown;
  /** Histogram metrics named by `include_histograms`. */
  readonly histograms?: readonly HistogramValue[];
  /** Id of the record. */
  readonly id: number;
  /** Import that brought the record; null where a device recorded it. */
  readonly importfile: ApiResourceReference | null;
  /** When the record last changed. */
  readonly last_modified: string;
  /** Metrics over the whole record; empty unless `include_metrics` names some. */
  readonly metrics: readonly MetricValue[];
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Version of the upload protocol. */
  soft_protocole: number;
  /** Software that uploaded the record, such as `HXDEV-AUTO`. */
  soft_uid: string;
  /** Start in ticks: the time of the first raw sample. */
  start: number;
  /** `start` as ISO text in UTC. */
  readonly start_date: string;
  /** How far the data have come; `complete` when all are in the database. */
  readonly status: RecordStatus;
  /** Who wore the garment. */
  get user(): UserRef;
  /** Takes an object, a reference, a URI or an id. */
  set user(value: ObjectInput);
}

/** The fields of a `record` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface RecordFields<N> {
  /** Versions of the algorithms that processed the record. */
  readonly algo: Promise<unknown>;
  /** What the server knows of the data behind the record. */
  readonly data_status: Promise<Readonly<Record<string, unknown>> | N | null>;
  /** Phone that uploaded the record, in 32 characters; all F for none. */
  readonly dev_id: Promise<string | N>;
  /** Device that recorded, by its serial. */
  readonly device: DeviceChain<N | null>;
  /** Start by the clock of the device, in ticks. */
  readonly device_start: Promise<number | N>;
  /** Length in seconds. */
  readonly duration: Promise<number | N | undefined>;
  /** End in ticks; null where it is not known yet. */
  readonly end: Promise<number | N | null>;
  /** Firmware of the device, such as `1.0.5`. */
  readonly firmware_rev: Promise<string | N>;
  /** Garment that was worn. */
  readonly garment: Promise<unknown>;
  /** Histogram metrics named by `include_histograms`. */
  readonly histograms: Promise<readonly HistogramValue[] | N | undefined>;
  /** Import that brought the record; null where a device recorded it. */
  readonly importfile: Promise<ApiResourceReference | N | null>;
  /** When the record last changed. */
  readonly last_modified: Promise<string | N>;
  /** Metrics over the whole record; empty unless `include_metrics` names some. */
  readonly metrics: Promise<readonly MetricValue[] | N>;
  /** Version of the upload protocol. */
  readonly soft_protocole: Promise<number | N>;
  /** Software that uploaded the record, such as `HXDEV-AUTO`. */
  readonly soft_uid: Promise<string | N>;
  /** Start in ticks: the time of the first raw sample. */
  readonly start: Promise<number | N>;
  /** `start` as ISO text in UTC. */
  readonly start_date: Promise<string | N>;
  /** How far the data have come; `complete` when all are in the database. */
  readonly status: Promise<RecordStatus | N>;
  /** Who wore the garment. */
  readonly user: UserChain<N>;
}

/** A link to a `record`. */
export interface RecordRef extends ApiResourceReference<RecordInstance>, RecordFields<never> {}

/** The promise of a link to a `record`, on which its fields can be read at once. */
export interface RecordChain<N> extends Promise<RecordRef | N>, RecordFields<N> {}

/** A link to a `record` that came along with its holder. */
export interface LoadedRecordRef extends RecordRef {
  readonly instance: RecordInstance;
}

/** The links of a `record` once `include` has named them. */
export interface RecordIncluded {
  /** Device that recorded, by its serial. */
  readonly device: LoadedDeviceRef | null;
  /** Import that brought the record; null where a device recorded it. */
  readonly importfile: ApiResourceReference | null;
  /** Who wore the garment. */
  readonly user: LoadedUserRef;
}

/** The types of `record`, together. */
export interface RecordTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'record';
  readonly instance: RecordInstance;
  readonly included: RecordIncluded;
  readonly filters: RecordFilters;
  readonly create: RecordCreate;
  /** What `create()` gives: the object. */
  readonly created: RecordInstance;
  readonly update: RecordUpdate;
  readonly files: 'tcx' | 'fit';
  /** Columns by which lists can be sorted. */
  readonly order: RecordOrder;
}

/** A request for a new password, answered by e-mail. Its answer need not be an object. */
export interface ResetpasswordInstance extends ApiResourceInstance<ResetpasswordUpdate> {
  readonly accessor: ApiResourceAccessor<ResetpasswordTypes>;
  /** Address of the account whose password is lost. */
  email: string;
  /** Password to have from then on. */
  password: string;
}

/** The fields of a `resetpassword` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ResetpasswordFields<N> {
  /** Address of the account whose password is lost. */
  readonly email: Promise<string | N>;
  /** Password to have from then on. */
  readonly password: Promise<string | N>;
}

/** A link to a `resetpassword`. */
export interface ResetpasswordRef extends ApiResourceReference<ResetpasswordInstance>, ResetpasswordFields<never> {}

/** The promise of a link to a `resetpassword`, on which its fields can be read at once. */
export interface ResetpasswordChain<N> extends Promise<ResetpasswordRef | N>, ResetpasswordFields<N> {}

/** A link to a `resetpassword` that came along with its holder. */
export interface LoadedResetpasswordRef extends ResetpasswordRef {
  readonly instance: ResetpasswordInstance;
}

/** The links of a `resetpassword` once `include` has named them. */
export interface ResetpasswordIncluded {}

/** The types of `resetpassword`, together. */
export interface ResetpasswordTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'resetpassword';
  readonly instance: ResetpasswordInstance;
  readonly included: ResetpasswordIncluded;
  readonly filters: ResetpasswordFilters;
  readonly create: ResetpasswordCreate;
  /** What `create()` gives: the object. */
  readonly created: ResetpasswordInstance;
  readonly update: ResetpasswordUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: ResetpasswordOrder;
}

/** A public link to one object. */
export interface ShareInstance extends ApiResourceInstance<never> {
  readonly accessor: ApiResourceAccessor<ShareTypes>;
  /** When the link was made. */
  readonly created: string;
  /** Id of the share. */
  readonly id: number;
  /** Id of the object shown, in the resource that the share type names. */
  readonly object_id: number;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Where the shared object can be read. */
  readonly shared_uri: string;
  /** Kind of object shown. */
  readonly sharetype: SharetypeRef;
  /** Secret part of the link. */
  readonly token: string;
}

/** The fields of a `share` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ShareFields<N> {
  /** When the link was made. */
  readonly created: Promise<string | N>;
  /** Id of the object shown, in the resource that the share type names. */
  readonly object_id: Promise<number | N>;
  /** Where the shared object can be read. */
  readonly shared_uri: Promise<string | N>;
  /** Kind of object shown. */
  readonly sharetype: SharetypeChain<N>;
  /** Secret part of the link. */
  readonly token: Promise<string | N>;
}

/** A link to a `share`. */
export interface ShareRef extends ApiResourceReference<ShareInstance>, ShareFields<never> {}

/** The promise of a link to a `share`, on which its fields can be read at once. */
export interface ShareChain<N> extends Promise<ShareRef | N>, ShareFields<N> {}

/** A link to a `share` that came along with its holder. */
export interface LoadedShareRef extends ShareRef {
  readonly instance: ShareInstance;
}

/** The links of a `share` once `include` has named them. */
export interface ShareIncluded {
  /** Kind of object shown. */
  readonly sharetype: LoadedSharetypeRef;
}

/** The types of `share`, together. */
export interface ShareTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'share';
  readonly instance: ShareInstance;
  readonly included: ShareIncluded;
  readonly filters: ShareFilters;
  readonly create: ShareCreate;
  /** What `create()` gives: the object. */
  readonly created: ShareInstance;
  readonly update: never;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: ShareOrder;
}

/** A kind of object that can be shared by link. */
export interface SharetypeInstance extends ApiResourceInstance<never> {
  readonly accessor: ApiResourceAccessor<SharetypeTypes>;
  /** Id of the share type. */
  readonly id: number;
  /** Kind of object, such as `range`. */
  readonly name: string;
  /** Address of this object on the server. */
  readonly resource_uri: string;
}

/** The fields of a `sharetype` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface SharetypeFields<N> {
  /** Kind of object, such as `range`. */
  readonly name: Promise<string | N>;
}

/** A link to a `sharetype`. */
export interface SharetypeRef extends ApiResourceReference<SharetypeInstance>, SharetypeFields<never> {}

/** The promise of a link to a `sharetype`, on which its fields can be read at once. */
export interface SharetypeChain<N> extends Promise<SharetypeRef | N>, SharetypeFields<N> {}

/** A link to a `sharetype` that came along with its holder. */
export interface LoadedSharetypeRef extends SharetypeRef {
  readonly instance: SharetypeInstance;
}

/** The links of a `sharetype` once `include` has named them. */
export interface SharetypeIncluded {}

/** The types of `sharetype`, together. */
export interface SharetypeTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'sharetype';
  readonly instance: SharetypeInstance;
  readonly included: SharetypeIncluded;
  readonly filters: SharetypeFilters;
  readonly create: never;
  /** What `create()` gives: the object. */
  readonly created: SharetypeInstance;
  readonly update: never;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: SharetypeOrder;
}

/** A group of users around an owner, such as a coach with athletes. */
export interface TeamInstance extends ApiResourceInstance<TeamUpdate> {
  readonly accessor: ApiResourceAccessor<TeamTypes>;
  /** Id of the team. */
  readonly id: number;
  /** Who belongs to the team. */
  get members(): UserRef[];
  /** Takes an object, a reference, a URI or an id. */
  set members(value: readonly ObjectInput[]);
  /** Title for people. */
  name: string;
  /** Who leads the team. */
  get owner(): UserRef;
  /** Takes an object, a reference, a URI or an id. */
  set owner(value: ObjectInput);
  /** Address of this object on the server. */
  readonly resource_uri: string;
}

/** The fields of a `team` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface TeamFields<N> {
  /** Who belongs to the team. */
  readonly members: Promise<UserRef[] | N>;
  /** Title for people. */
  readonly name: Promise<string | N>;
  /** Who leads the team. */
  readonly owner: UserChain<N>;
}

/** A link to a `team`. */
export interface TeamRef extends ApiResourceReference<TeamInstance>, TeamFields<never> {}

/** The promise of a link to a `team`, on which its fields can be read at once. */
export interface TeamChain<N> extends Promise<TeamRef | N>, TeamFields<N> {}

/** A link to a `team` that came along with its holder. */
export interface LoadedTeamRef extends TeamRef {
  readonly instance: TeamInstance;
}

/** The links of a `team` once `include` has named them. */
export interface TeamIncluded {
  /** Who belongs to the team. */
  readonly members: LoadedUserRef[];
  /** Who leads the team. */
  readonly owner: LoadedUserRef;
}

/** The types of `team`, together. */
export interface TeamTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'team';
  readonly instance: TeamInstance;
  readonly included: TeamIncluded;
  readonly filters: TeamFilters;
  readonly create: TeamCreate;
  /** What `create()` gives: the object. */
  readonly created: TeamInstance;
  readonly update: TeamUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: TeamOrder;
}

/** A saved definition of a report. */
export interface TemplatereportInstance extends ApiResourceInstance<never> {
  readonly accessor: ApiResourceAccessor<TemplatereportTypes>;
  /** Only ranges of these activity types. */
  get activitytype(): ActivitytypeRef | null;
  /** Takes an object, a reference, a URI or an id. */
  set activitytype(value: ObjectInput | null);
  /** Only ranges whose activity type is of this category. */
  category: string | null;
  /** End of the window in ticks, moved up to a full hour in UTC. */
  end: number | null;
  /** Metrics to compute. */
  get include_metrics(): MetricRef[];
  /** Takes an object, a reference, a URI or an id. */
  set include_metrics(value: readonly ObjectInput[]);
  /** Ranges to compute over. */
  get range(): RangeRef | null;
  /** Takes an object, a reference, a URI or an id. */
  set range(value: ObjectInput | null);
  /** Records to compute over. */
  get record(): RecordRef | null;
  /** Takes an object, a reference, a URI or an id. */
  set record(value: ObjectInput | null);
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Start of the window in ticks, moved down to a full hour in UTC. */
  start: number | null;
  /** Only ranges of these training routines. */
  get trainingroutine(): TrainingroutineRef | null;
  /** Takes an object, a reference, a URI or an id. */
  set trainingroutine(value: ObjectInput | null);
  /** Whose data to compute over. */
  get user(): UserRef | null;
  /** Takes an object, a reference, a URI or an id. */
  set user(value: ObjectInput | null);
}

/** The fields of a `templatereport` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface TemplatereportFields<N> {
  /** Only ranges of these activity types. */
  readonly activitytype: ActivitytypeChain<N | null>;
  /** Only ranges whose activity type is of this category. */
  readonly category: Promise<string | N | null>;
  /** End of the window in ticks, moved up to a full hour in UTC. */
  readonly end: Promise<number | N | null>;
  /** Metrics to compute. */
  readonly include_metrics: Promise<MetricRef[] | N>;
  /** Ranges to compute over. */
  readonly range: RangeChain<N | null>;
  /** Records to compute over. */
  readonly record: RecordChain<N | null>;
  /** Start of the window in ticks, moved down to a full hour in UTC. */
  readonly start: Promise<number | N | null>;
  /** Only ranges of these training routines. */
  readonly trainingroutine: TrainingroutineChain<N | null>;
  /** Whose data to compute over. */
  readonly user: UserChain<N | null>;
}

/** A link to a `templatereport`. */
export interface TemplatereportRef extends ApiResourceReference<TemplatereportInstance>, TemplatereportFields<never> {}

/** The promise of a link to a `templatereport`, on which its fields can be read at once. */
export interface TemplatereportChain<N> extends Promise<TemplatereportRef | N>, TemplatereportFields<N> {}

/** A link to a `templatereport` that came along with its holder. */
export interface LoadedTemplatereportRef extends TemplatereportRef {
  readonly instance: TemplatereportInstance;
}

/** The links of a `templatereport` once `include` has named them. */
export interface TemplatereportIncluded {
  /** Only ranges of these activity types. */
  readonly activitytype: LoadedActivitytypeRef | null;
  /** Metrics to compute. */
  readonly include_metrics: LoadedMetricRef[];
  /** Ranges to compute over. */
  readonly range: LoadedRangeRef | null;
  /** Records to compute over. */
  readonly record: LoadedRecordRef | null;
  /** Only ranges of these training routines. */
  readonly trainingroutine: LoadedTrainingroutineRef | null;
  /** Whose data to compute over. */
  readonly user: LoadedUserRef | null;
}

/** The types of `templatereport`, together. */
export interface TemplatereportTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'templatereport';
  readonly instance: TemplatereportInstance;
  readonly included: TemplatereportIncluded;
  readonly filters: TemplatereportFilters;
  readonly create: TemplatereportCreate;
  /** What `create()` gives: the object. */
  readonly created: TemplatereportInstance;
  readonly update: TemplatereportUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: TemplatereportOrder;
}

/** The way that was covered during a range, as its GPS points tell it. */
export interface TrackInstance extends ApiResourceInstance<TrackUpdate> {
  readonly accessor: ApiResourceAccessor<TrackTypes>;
  /** Area that the points span; null in all samples. */
  area: unknown;
  /** Length in metres. */
  readonly distance: number;
  /** When the last point was taken. */
  readonly end_date: string | null;
  /** Id of the track. */
  readonly id: number;
  /** Import that brought the track; null where an app recorded it. */
  readonly importfile: ApiResourceReference | null;
  /** Title for people. */
  name: string;
  /** Range during which it was recorded. */
  get range(): RangeRef | null;
  /** Takes an object, a reference, a URI or an id. */
  set range(value: ObjectInput | null);
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** When the first point was taken. */
  readonly start_date: string | null;
  /** Who covered it. */
  get user(): UserRef;
  /** Takes an object, a reference, a URI or an id. */
  set user(value: ObjectInput);
}

/** The fields of a `track` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface TrackFields<N> {
  /** Area that the points span; null in all samples. */
  readonly area: Promise<unknown>;
  /** Length in metres. */
  readonly distance: Promise<number | N>;
  /** When the last point was taken. */
  readonly end_date: Promise<string | N | null>;
  /** Import that brought the track; null where an app recorded it. */
  readonly importfile: Promise<ApiResourceReference | N | null>;
  /** Title for people. */
  readonly name: Promise<string | N>;
  /** Range during which it was recorded. */
  readonly range: RangeChain<N | null>;
  /** When the first point was taken. */
  readonly start_date: Promise<string | N | null>;
  /** Who covered it. */
  readonly user: UserChain<N>;
}

/** A link to a `track`. */
export interface TrackRef extends ApiResourceReference<TrackInstance>, TrackFields<never> {}

/** The promise of a link to a `track`, on which its fields can be read at once. */
export interface TrackChain<N> extends Promise<TrackRef | N>, TrackFields<N> {}

/** A link to a `track` that came along with its holder. */
export interface LoadedTrackRef extends TrackRef {
  readonly instance: TrackInstance;
}

/** The links of a `track` once `include` has named them. */
export interface TrackIncluded {
  /** Import that brought the track; null where an app recorded it. */
  readonly importfile: ApiResourceReference | null;
  /** Range during which it was recorded. */
  readonly range: LoadedRangeRef | null;
  /** Who covered it. */
  readonly user: LoadedUserRef;
}

/** The types of `track`, together. */
export interface TrackTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'track';
  readonly instance: TrackInstance;
  readonly included: TrackIncluded;
  readonly filters: TrackFilters;
  readonly create: TrackCreate;
  /** What `create()` gives: the object. */
  readonly created: TrackInstance;
  readonly update: TrackUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: TrackOrder;
}

/** One GPS point of a track. */
export interface TrackpointInstance extends ApiResourceInstance<TrackpointUpdate> {
  readonly accessor: ApiResourceAccessor<TrackpointTypes>;
  /** Height above sea level in metres. */
  altitude: number | null;
  /** Direction of travel in degrees, clockwise from north. */
  course: number | null;
  /** Uncertainty of the position in metres. */
  horizontal_accuracy: number | null;
  /** Id of the point. */
  readonly id: number;
  /** Longitude and latitude in degrees. */
  position: Position;
  /** Range during which the point was taken. */
  get range(): RangeRef | null | undefined;
  /** Takes an object, a reference, a URI or an id. */
  set range(value: ObjectInput | null);
  /** Record during which the point was taken. */
  get record(): RecordRef | null | undefined;
  /** Takes an object, a reference, a URI or an id. */
  set record(value: ObjectInput | null);
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Speed over ground in metres per second. */
  speed: number | null;
  /** When the point was taken, in UTC though written without a zone. */
  time: string | null;
  /** When the point was taken, in ticks. */
  timestamp?: number | null;
  /** Track to which the point belongs. */
  get track(): TrackRef;
  /** Takes an object, a reference, a URI or an id. */
  set track(value: ObjectInput);
  /** Who was there. */
  get user(): UserRef | null | undefined;
  /** Takes an object, a reference, a URI or an id. */
  set user(value: ObjectInput | null);
  /** Uncertainty of the altitude in metres. */
  vertical_accuracy: number | null;
}

/** The fields of a `trackpoint` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface TrackpointFields<N> {
  /** Height above sea level in metres. */
  readonly altitude: Promise<number | N | null>;
  /** Direction of travel in degrees, clockwise from north. */
  readonly course: Promise<number | N | null>;
  /** Uncertainty of the position in metres. */
  readonly horizontal_accuracy: Promise<number | N | null>;
  /** Longitude and latitude in degrees. */
  readonly position: Promise<Position | N>;
  /** Range during which the point was taken. */
  readonly range: RangeChain<N | null | undefined>;
  /** Record during which the point was taken. */
  readonly record: RecordChain<N | null | undefined>;
  /** Speed over ground in metres per second. */
  readonly speed: Promise<number | N | null>;
  /** When the point was taken, in UTC though written without a zone. */
  readonly time: Promise<string | N | null>;
  /** When the point was taken, in ticks. */
  readonly timestamp: Promise<number | N | null | undefined>;
  /** Track to which the point belongs. */
  readonly track: TrackChain<N>;
  /** Who was there. */
  readonly user: UserChain<N | null | undefined>;
  /** Uncertainty of the altitude in metres. */
  readonly vertical_accuracy: Promise<number | N | null>;
}

/** A link to a `trackpoint`. */
export interface TrackpointRef extends ApiResourceReference<TrackpointInstance>, TrackpointFields<never> {}

/** The promise of a link to a `trackpoint`, on which its fields can be read at once. */
export interface TrackpointChain<N> extends Promise<TrackpointRef | N>, TrackpointFields<N> {}

/** A link to a `trackpoint` that came along with its holder. */
export interface LoadedTrackpointRef extends TrackpointRef {
  readonly instance: TrackpointInstance;
}

/** The links of a `trackpoint` once `include` has named them. */
export interface TrackpointIncluded {
  /** Range during which the point was taken. */
  readonly range: LoadedRangeRef | null | undefined;
  /** Record during which the point was taken. */
  readonly record: LoadedRecordRef | null | undefined;
  /** Track to which the point belongs. */
  readonly track: LoadedTrackRef;
  /** Who was there. */
  readonly user: LoadedUserRef | null | undefined;
}

/** The types of `trackpoint`, together. */
export interface TrackpointTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'trackpoint';
  readonly instance: TrackpointInstance;
  readonly included: TrackpointIncluded;
  readonly filters: TrackpointFilters;
  readonly create: TrackpointCreate;
  /** What `create()` gives: the object. */
  readonly created: TrackpointInstance;
  readonly update: TrackpointUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: TrackpointOrder;
}

/** A concrete activity that ranges are instances of, such as jogging or a rest test. */
export interface TrainingroutineInstance extends ApiResourceInstance<TrainingroutineUpdate> {
  readonly accessor: ApiResourceAccessor<TrainingroutineTypes>;
  /** Class to which it belongs. */
  get activitytype(): ActivitytypeRef | null;
  /** Takes an object, a reference, a URI or an id. */
  set activitytype(value: ObjectInput | null);
  /** Settings of single apps. */
  application_metadata: unknown;
  /** Explanation for people. */
  description: string;
  /** Id of the training routine. */
  readonly id: number;
  /** Import that brought it; null where it was entered. */
  readonly importfile: ApiResourceReference | null;
  /** When the caller last did it. */
  readonly last_used: string | null;
  /** Settings for apps; `geo` asks a phone to record its position. */
  metadata: RoutineMetadata | null;
  /** Title, such as `bike`. */
  name: string;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** What to do one after the other. */
  steps?: readonly TrainingStep[];
  /** Who defined it; null for those that all have. */
  get user(): UserRef | null;
  /** Takes an object, a reference, a URI or an id. */
  set user(value: ObjectInput | null);
}

/** The fields of a `trainingroutine` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface TrainingroutineFields<N> {
  /** Class to which it belongs. */
  readonly activitytype: ActivitytypeChain<N | null>;
  /** Settings of single apps. */
  readonly application_metadata: Promise<unknown>;
  /** Explanation for people. */
  readonly description: Promise<string | N>;
  /** Import that brought it; null where it was entered. */
  readonly importfile: Promise<ApiResourceReference | N | null>;
  /** When the caller last did it. */
  readonly last_used: Promise<string | N | null>;
  /** Settings for apps; `geo` asks a phone to record its position. */
  readonly metadata: Promise<RoutineMetadata | N | null>;
  /** Title, such as `bike`. */
  readonly name: Promise<string | N>;
  /** What to do one after the other. */
  readonly steps: Promise<readonly TrainingStep[] | N | undefined>;
  /** Who defined it; null for those that all have. */
  readonly user: UserChain<N | null>;
}

/** A link to a `trainingroutine`. */
export interface TrainingroutineRef extends ApiResourceReference<TrainingroutineInstance>, TrainingroutineFields<never> {}

/** The promise of a link to a `trainingroutine`, on which its fields can be read at once. */
export interface TrainingroutineChain<N> extends Promise<TrainingroutineRef | N>, TrainingroutineFields<N> {}

/** A link to a `trainingroutine` that came along with its holder. */
export interface LoadedTrainingroutineRef extends TrainingroutineRef {
  readonly instance: TrainingroutineInstance;
}

/** The links of a `trainingroutine` once `include` has named them. */
export interface TrainingroutineIncluded {
  /** Class to which it belongs. */
  readonly activitytype: LoadedActivitytypeRef | null;
  /** Import that brought it; null where it was entered. */
  readonly importfile: ApiResourceReference | null;
  /** Who defined it; null for those that all have. */
  readonly user: LoadedUserRef | null;
}

/** The types of `trainingroutine`, together. */
export interface TrainingroutineTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'trainingroutine';
  readonly instance: TrainingroutineInstance;
  readonly included: TrainingroutineIncluded;
  readonly filters: TrainingroutineFilters;
  readonly create: TrainingroutineCreate;
  /** What `create()` gives: the object. */
  readonly created: TrainingroutineInstance;
  readonly update: TrainingroutineUpdate;
  readonly files: 'tcx' | 'fit';
  /** Columns by which lists can be sorted. */
  readonly order: TrainingroutineOrder;
}

/** An activity that several users do together. */
export interface TrainingsessionInstance extends ApiResourceInstance<TrainingsessionUpdate> {
  readonly accessor: ApiResourceAccessor<TrainingsessionTypes>;
  /** When the session was made. */
  readonly created: string | null;
  /** End in ticks. */
  end: number;
  /** Id of the training session. */
  readonly id: number;
  /** Labels put on the session. */
  readonly labels: LabelRef[];
  /** Title for people. */
  name: string;
  /** Remark on the session. */
  note: string;
  /** Range that the session follows. */
  get range(): RangeRef;
  /** Takes an object, a reference, a URI or an id. */
  set range(value: ObjectInput);
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Start in ticks. */
  start: number;
  /** `start` as ISO text in UTC. */
  readonly start_date: string;
  /** Weightiest status among its records; writable only from `realtime` to `realtime_complete`. */
  status: RangeStatus;
  /** Teams that take part. */
  get teams(): TeamRef[];
  /** Takes an object, a reference, a URI or an id. */
  set teams(value: readonly ObjectInput[]);
  /** Activity that is done. */
  get trainingroutine(): TrainingroutineRef | null;
  /** Takes an object, a reference, a URI or an id. */
  set trainingroutine(value: ObjectInput | null);
  /** Owner of the session. */
  get user(): UserRef;
  /** Takes an object, a reference, a URI or an id. */
  set user(value: ObjectInput);
  /** Who takes part. */
  get users(): UserRef[];
  /** Takes an object, a reference, a URI or an id. */
  set users(value: readonly ObjectInput[]);
}

/** The fields of a `trainingsession` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface TrainingsessionFields<N> {
  /** When the session was made. */
  readonly created: Promise<string | N | null>;
  /** End in ticks. */
  readonly end: Promise<number | N>;
  /** Labels put on the session. */
  readonly labels: Promise<LabelRef[] | N>;
  /** Title for people. */
  readonly name: Promise<string | N>;
  /** Remark on the session. */
  readonly note: Promise<string | N>;
  /** Range that the session follows. */
  readonly range: RangeChain<N>;
  /** Start in ticks. */
  readonly start: Promise<number | N>;
  /** `start` as ISO text in UTC. */
  readonly start_date: Promise<string | N>;
  /** Weightiest status among its records; writable only from `realtime` to `realtime_complete`. */
  readonly status: Promise<RangeStatus | N>;
  /** Teams that take part. */
  readonly teams: Promise<TeamRef[] | N>;
  /** Activity that is done. */
  readonly trainingroutine: TrainingroutineChain<N | null>;
  /** Owner of the session. */
  readonly user: UserChain<N>;
  /** Who takes part. */
  readonly users: Promise<UserRef[] | N>;
}

/** A link to a `trainingsession`. */
export interface TrainingsessionRef extends ApiResourceReference<TrainingsessionInstance>, TrainingsessionFields<never> {}

/** The promise of a link to a `trainingsession`, on which its fields can be read at once. */
export interface TrainingsessionChain<N> extends Promise<TrainingsessionRef | N>, TrainingsessionFields<N> {}

/** A link to a `trainingsession` that came along with its holder. */
export interface LoadedTrainingsessionRef extends TrainingsessionRef {
  readonly instance: TrainingsessionInstance;
}

/** The links of a `trainingsession` once `include` has named them. */
export interface TrainingsessionIncluded {
  /** Labels put on the session. */
  readonly labels: LoadedLabelRef[];
  /** Range that the session follows. */
  readonly range: LoadedRangeRef;
  /** Teams that take part. */
  readonly teams: LoadedTeamRef[];
  /** Activity that is done. */
  readonly trainingroutine: LoadedTrainingroutineRef | null;
  /** Owner of the session. */
  readonly user: LoadedUserRef;
  /** Who takes part. */
  readonly users: LoadedUserRef[];
}

/** The types of `trainingsession`, together. */
export interface TrainingsessionTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'trainingsession';
  readonly instance: TrainingsessionInstance;
  readonly included: TrainingsessionIncluded;
  readonly filters: TrainingsessionFilters;
  readonly create: TrainingsessionCreate;
  /** What `create()` gives: the object. */
  readonly created: TrainingsessionInstance;
  readonly update: TrainingsessionUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: TrainingsessionOrder;
}

/** A unit of measurement. */
export interface UnitInstance extends ApiResourceInstance<never> {
  readonly accessor: ApiResourceAccessor<UnitTypes>;
  /** Id of the unit. */
  readonly id: number;
  /** Explanation for people. */
  readonly info: string;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Full name, such as `kilometer`. */
  readonly si_long: string;
  /** Symbol, such as `km`. */
  readonly si_short: string;
}

/** The fields of a `unit` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface UnitFields<N> {
  /** Explanation for people. */
  readonly info: Promise<string | N>;
  /** Full name, such as `kilometer`. */
  readonly si_long: Promise<string | N>;
  /** Symbol, such as `km`. */
  readonly si_short: Promise<string | N>;
}

/** A link to a `unit`. */
export interface UnitRef extends ApiResourceReference<UnitInstance>, UnitFields<never> {}

/** The promise of a link to a `unit`, on which its fields can be read at once. */
export interface UnitChain<N> extends Promise<UnitRef | N>, UnitFields<N> {}

/** A link to a `unit` that came along with its holder. */
export interface LoadedUnitRef extends UnitRef {
  readonly instance: UnitInstance;
}

/** The links of a `unit` once `include` has named them. */
export interface UnitIncluded {}

/** The types of `unit`, together. */
export interface UnitTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'unit';
  readonly instance: UnitInstance;
  readonly included: UnitIncluded;
  readonly filters: UnitFilters;
  readonly create: never;
  /** What `create()` gives: the object. */
  readonly created: UnitInstance;
  readonly update: never;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: UnitOrder;
}

/** A person whom the caller can see: itself, its friends and, for a coach, its athletes. */
export interface UserInstance extends ApiResourceInstance<UserUpdate> {
  readonly accessor: ApiResourceAccessor<UserTypes>;
  /** E-mail address, which is also the name to sign in with. */
  readonly email: string;
  /** Given name. */
  first_name: string;
  /** Id of the user; the profile has another. */
  readonly id: number;
  /** Family name. */
  last_name: string;
  /** Body and preferences; the detail view embeds them. */
  readonly profile: ProfileRef;
  /** Address of this object on the server. */
  readonly resource_uri: string;
  /** Name to sign in with, equal to the e-mail address. */
  readonly username: string;
}

/** The fields of a `user` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface UserFields<N> {
  /** E-mail address, which is also the name to sign in with. */
  readonly email: Promise<string | N>;
  /** Given name. */
  readonly first_name: Promise<string | N>;
  /** Family name. */
  readonly last_name: Promise<string | N>;
  /** Body and preferences; the detail view embeds them. */
  readonly profile: ProfileChain<N>;
  /** Name to sign in with, equal to the e-mail address. */
  readonly username: Promise<string | N>;
}

/** A link to a `user`. */
export interface UserRef extends ApiResourceReference<UserInstance>, UserFields<never> {}

/** The promise of a link to a `user`, on which its fields can be read at once. */
export interface UserChain<N> extends Promise<UserRef | N>, UserFields<N> {}

/** A link to a `user` that came along with its holder. */
export interface LoadedUserRef extends UserRef {
  readonly instance: UserInstance;
}

/** The links of a `user` once `include` has named them. */
export interface UserIncluded {
  /** Body and preferences; the detail view embeds them. */
  readonly profile: LoadedProfileRef;
}

/** The types of `user`, together. */
export interface UserTypes extends ResourceTypes {
  /** Name of the resource. */
  readonly name: 'user';
  readonly instance: UserInstance;
  readonly included: UserIncluded;
  readonly filters: UserFilters;
  readonly create: never;
  /** What `create()` gives: the object. */
  readonly created: UserInstance;
  readonly update: UserUpdate;
  readonly files: never;
  /** Columns by which lists can be sorted. */
  readonly order: UserOrder;
}
