// Generated from the resources of the schema package by 'npm run generate'. Not to be edited.

import type { AccountFilters, AccountOrder, ActivityattributeCreate, ActivityattributeFilters, ActivityattributeOrder, ActivityattributeUpdate, ActivityattributevalueFilters, ActivityattributevalueOrder, ActivitylogFilters, ActivitylogOrder, ActivitytypeCreate, ActivitytypeFilters, ActivitytypeOrder, ActivitytypeUpdate, AnnotationCreate, AnnotationFilters, AnnotationOrder, AnnotationUpdate, AsyncFilters, AsyncOrder, BundleFilters, BundleOrder, BundlePermissionCreate, BundlePermissionFilters, BundlePermissionOrder, BundlePermissionRequestCreate, BundlePermissionRequestFilters, BundlePermissionRequestOrder, BundlePermissionRequestUpdate, ChangeemailCreate, ChangeemailFilters, ChangeemailOrder, ChangeemailUpdate, ConnecttokenFilters, ConnecttokenOrder, ContenttypeFilters, ContenttypeOrder, CreaterelateduserCreate, CreaterelateduserFilters, CreaterelateduserOrder, CreaterelateduserUpdate, CreateuserCreate, CreateuserFilters, CreateuserOrder, CreateuserrequestCreate, CreateuserrequestFilters, CreateuserrequestOrder, CreateuserrequestUpdate, DatatypeFilters, DatatypeOrder, DeviceFilters, DeviceOrder, LabelCreate, LabelFilters, LabelOrder, LabelUpdate, LabelledobjectCreate, LabelledobjectFilters, LabelledobjectOrder, LabelledobjectUpdate, MetricFilters, MetricOrder, MetricValue, Oauth1tokenCreate, Oauth1tokenFilters, Oauth1tokenOrder, Oauth1tokenUpdate, Oauth2tokenFilters, Oauth2tokenOrder, OauthclientFilters, OauthclientOrder, OauthclientUpdate, ObjectInput, ProfileFilters, ProfileOrder, ProfileUpdate, RangeCreate, RangeFilters, RangeOrder, RangeUpdate, RecordCreate, RecordFilters, RecordOrder, RecordUpdate, ResetpasswordCreate, ResetpasswordFilters, ResetpasswordOrder, ResetpasswordUpdate, ShareCreate, ShareFilters, ShareOrder, SharetypeFilters, SharetypeOrder, TeamCreate, TeamFilters, TeamOrder, TeamUpdate, TemplatereportCreate, TemplatereportFilters, TemplatereportOrder, TrackCreate, TrackFilters, TrackOrder, TrackUpdate, TrackpointCreate, TrackpointFilters, TrackpointOrder, TrackpointUpdate, TrainingroutineCreate, TrainingroutineFilters, TrainingroutineOrder, TrainingroutineUpdate, TrainingsessionCreate, TrainingsessionFilters, TrainingsessionOrder, TrainingsessionUpdate, UnitFilters, UnitOrder, UserFilters, UserOrder, UserUpdate } from 'hexoskin-schema';
import type { ApiResourceInstance } from '../objects/instance.js';
import type { ApiResourceReference } from '../objects/reference.js';

/**  */
export interface AccountInstance extends ApiResourceInstance<never> {
  /**  */
  readonly email: string;
  /**  */
  first_name: string;
  /**  */
  readonly id: number;
  /**  */
  is_staff: boolean;
  /**  */
  last_name: string;
  /**  */
  readonly profile: ProfileRef | null;
  /**  */
  readonly resource_uri: string;
  /**  */
  readonly username: string;
}

/** The fields of a `account` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface AccountFields<N> {
  /**  */
  readonly email: Promise<string | N>;
  /**  */
  readonly first_name: Promise<string | N>;
  /**  */
  readonly is_staff: Promise<boolean | N>;
  /**  */
  readonly last_name: Promise<string | N>;
  /**  */
  readonly profile: ProfileChain<N | null>;
  /**  */
  readonly username: Promise<string | N>;
}

/** A link to a `account`. */
export interface AccountRef extends ApiResourceReference<AccountInstance>, AccountFields<never> {}

/** The promise of a link to a `account`, on which its fields can be read at once. */
export interface AccountChain<N> extends Promise<AccountRef | N>, AccountFields<N> {}

/** A link to a `account` that came along with its holder. */
export interface LoadedAccountRef extends AccountRef {
  readonly instance: AccountInstance;
}

/** The links of a `account` once `include` has named them. */
export interface AccountIncluded {
  readonly profile: LoadedProfileRef | null;
}

/** The types of `account`, together. */
export interface AccountTypes {
  readonly name: 'account';
  readonly instance: AccountInstance;
  readonly included: AccountIncluded;
  readonly filters: AccountFilters;
  readonly create: never;
  readonly update: never;
  readonly order: AccountOrder;
}

/**  */
export interface ActivityattributeInstance extends ApiResourceInstance<ActivityattributeUpdate> {
  /**  */
  attrtype: string;
  /**  */
  readonly id: number;
  /**  */
  name: string;
  /**  */
  readonly resource_uri: string;
  /**  */
  get unit(): UnitRef | null;
  set unit(value: ObjectInput | null);
  /**  */
  get user(): UserRef | null;
  set user(value: ObjectInput | null);
}

/** The fields of a `activityattribute` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ActivityattributeFields<N> {
  /**  */
  readonly attrtype: Promise<string | N>;
  /**  */
  readonly name: Promise<string | N>;
  /**  */
  readonly unit: UnitChain<N | null>;
  /**  */
  readonly user: UserChain<N | null>;
}

/** A link to a `activityattribute`. */
export interface ActivityattributeRef extends ApiResourceReference<ActivityattributeInstance>, ActivityattributeFields<never> {}

/** The promise of a link to a `activityattribute`, on which its fields can be read at once. */
export interface ActivityattributeChain<N> extends Promise<ActivityattributeRef | N>, ActivityattributeFields<N> {}

/** A link to a `activityattribute` that came along with its holder. */
export interface LoadedActivityattributeRef extends ActivityattributeRef {
  readonly instance: ActivityattributeInstance;
}

/** The links of a `activityattribute` once `include` has named them. */
export interface ActivityattributeIncluded {
  readonly unit: LoadedUnitRef | null;
  readonly user: LoadedUserRef | null;
}

/** The types of `activityattribute`, together. */
export interface ActivityattributeTypes {
  readonly name: 'activityattribute';
  readonly instance: ActivityattributeInstance;
  readonly included: ActivityattributeIncluded;
  readonly filters: ActivityattributeFilters;
  readonly create: ActivityattributeCreate;
  readonly update: ActivityattributeUpdate;
  readonly order: ActivityattributeOrder;
}

/**  */
export interface ActivityattributevalueInstance extends ApiResourceInstance<never> {
  /**  */
  get activityattribute(): ActivityattributeRef;
  set activityattribute(value: ObjectInput);
  /**  */
  readonly id: number;
  /**  */
  note: string;
  /**  */
  get range(): RangeRef;
  set range(value: ObjectInput);
  /**  */
  readonly resource_uri: string;
  /**  */
  start: number;
  /**  */
  value: number;
}

/** The fields of a `activityattributevalue` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ActivityattributevalueFields<N> {
  /**  */
  readonly activityattribute: ActivityattributeChain<N>;
  /**  */
  readonly note: Promise<string | N>;
  /**  */
  readonly range: RangeChain<N>;
  /**  */
  readonly start: Promise<number | N>;
  /**  */
  readonly value: Promise<number | N>;
}

/** A link to a `activityattributevalue`. */
export interface ActivityattributevalueRef extends ApiResourceReference<ActivityattributevalueInstance>, ActivityattributevalueFields<never> {}

/** The promise of a link to a `activityattributevalue`, on which its fields can be read at once. */
export interface ActivityattributevalueChain<N> extends Promise<ActivityattributevalueRef | N>, ActivityattributevalueFields<N> {}

/** A link to a `activityattributevalue` that came along with its holder. */
export interface LoadedActivityattributevalueRef extends ActivityattributevalueRef {
  readonly instance: ActivityattributevalueInstance;
}

/** The links of a `activityattributevalue` once `include` has named them. */
export interface ActivityattributevalueIncluded {
  readonly activityattribute: LoadedActivityattributeRef;
  readonly range: LoadedRangeRef;
}

/** The types of `activityattributevalue`, together. */
export interface ActivityattributevalueTypes {
  readonly name: 'activityattributevalue';
  readonly instance: ActivityattributevalueInstance;
  readonly included: ActivityattributevalueIncluded;
  readonly filters: ActivityattributevalueFilters;
  readonly create: never;
  readonly update: never;
  readonly order: ActivityattributevalueOrder;
}

/**  */
export interface ActivitylogInstance extends ApiResourceInstance<never> {
  /**  */
  get application(): ApiResourceReference | null;
  set application(value: ObjectInput | null);
  /**  */
  get content_type(): ContenttypeRef | null;
  set content_type(value: ObjectInput | null);
  /**  */
  date: string;
  /**  */
  readonly id: number;
  /**  */
  method: string;
  /**  */
  object_id: number | null;
  /**  */
  object_resource_uri: string | null;
  /**  */
  path: string;
  /**  */
  resource_name: string;
  /**  */
  readonly resource_uri: string;
  /**  */
  get user(): UserRef | null;
  set user(value: ObjectInput | null);
  /**  */
  user_agent: string;
}

/** The fields of a `activitylog` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ActivitylogFields<N> {
  /**  */
  readonly application: Promise<ApiResourceReference | N | null>;
  /**  */
  readonly content_type: ContenttypeChain<N | null>;
  /**  */
  readonly date: Promise<string | N>;
  /**  */
  readonly method: Promise<string | N>;
  /**  */
  readonly object_id: Promise<number | N | null>;
  /**  */
  readonly object_resource_uri: Promise<string | N | null>;
  /**  */
  readonly path: Promise<string | N>;
  /**  */
  readonly resource_name: Promise<string | N>;
  /**  */
  readonly user: UserChain<N | null>;
  /**  */
  readonly user_agent: Promise<string | N>;
}

/** A link to a `activitylog`. */
export interface ActivitylogRef extends ApiResourceReference<ActivitylogInstance>, ActivitylogFields<never> {}

/** The promise of a link to a `activitylog`, on which its fields can be read at once. */
export interface ActivitylogChain<N> extends Promise<ActivitylogRef | N>, ActivitylogFields<N> {}

/** A link to a `activitylog` that came along with its holder. */
export interface LoadedActivitylogRef extends ActivitylogRef {
  readonly instance: ActivitylogInstance;
}

/** The links of a `activitylog` once `include` has named them. */
export interface ActivitylogIncluded {
  readonly application: ApiResourceReference | null;
  readonly content_type: LoadedContenttypeRef | null;
  readonly user: LoadedUserRef | null;
}

/** The types of `activitylog`, together. */
export interface ActivitylogTypes {
  readonly name: 'activitylog';
  readonly instance: ActivitylogInstance;
  readonly included: ActivitylogIncluded;
  readonly filters: ActivitylogFilters;
  readonly create: never;
  readonly update: never;
  readonly order: ActivitylogOrder;
}

/**  */
export interface ActivitytypeInstance extends ApiResourceInstance<ActivitytypeUpdate> {
  /**  */
  base: string;
  /**  */
  category: string | null;
  /**  */
  get default_metrics(): MetricRef[];
  set default_metrics(value: readonly ObjectInput[]);
  /**  */
  description: string;
  /**  */
  readonly id: number;
  /**  */
  name: string;
  /**  */
  readonly resource_uri: string;
  /**  */
  get user(): UserRef | null;
  set user(value: ObjectInput | null);
  /**  */
  using: string;
}

/** The fields of a `activitytype` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ActivitytypeFields<N> {
  /**  */
  readonly base: Promise<string | N>;
  /**  */
  readonly category: Promise<string | N | null>;
  /**  */
  readonly default_metrics: Promise<MetricRef[] | N>;
  /**  */
  readonly description: Promise<string | N>;
  /**  */
  readonly name: Promise<string | N>;
  /**  */
  readonly user: UserChain<N | null>;
  /**  */
  readonly using: Promise<string | N>;
}

/** A link to a `activitytype`. */
export interface ActivitytypeRef extends ApiResourceReference<ActivitytypeInstance>, ActivitytypeFields<never> {}

/** The promise of a link to a `activitytype`, on which its fields can be read at once. */
export interface ActivitytypeChain<N> extends Promise<ActivitytypeRef | N>, ActivitytypeFields<N> {}

/** A link to a `activitytype` that came along with its holder. */
export interface LoadedActivitytypeRef extends ActivitytypeRef {
  readonly instance: ActivitytypeInstance;
}

/** The links of a `activitytype` once `include` has named them. */
export interface ActivitytypeIncluded {
  readonly default_metrics: LoadedMetricRef[];
  readonly user: LoadedUserRef | null;
}

/** The types of `activitytype`, together. */
export interface ActivitytypeTypes {
  readonly name: 'activitytype';
  readonly instance: ActivitytypeInstance;
  readonly included: ActivitytypeIncluded;
  readonly filters: ActivitytypeFilters;
  readonly create: ActivitytypeCreate;
  readonly update: ActivitytypeUpdate;
  readonly order: ActivitytypeOrder;
}

/**  */
export interface AnnotationInstance extends ApiResourceInstance<AnnotationUpdate> {
  /**  */
  annotation: string;
  /**  */
  get datatype(): DatatypeRef;
  set datatype(value: ObjectInput);
  /**  */
  readonly id: number;
  /**  */
  last_modified: string;
  /**  */
  get record(): RecordRef | null;
  set record(value: ObjectInput | null);
  /**  */
  readonly resource_uri: string;
  /**  */
  start: number;
  /**  */
  readonly start_date: string;
  /**  */
  get user(): UserRef;
  set user(value: ObjectInput);
}

/** The fields of a `annotation` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface AnnotationFields<N> {
  /**  */
  readonly annotation: Promise<string | N>;
  /**  */
  readonly datatype: DatatypeChain<N>;
  /**  */
  readonly last_modified: Promise<string | N>;
  /**  */
  readonly record: RecordChain<N | null>;
  /**  */
  readonly start: Promise<number | N>;
  /**  */
  readonly start_date: Promise<string | N>;
  /**  */
  readonly user: UserChain<N>;
}

/** A link to a `annotation`. */
export interface AnnotationRef extends ApiResourceReference<AnnotationInstance>, AnnotationFields<never> {}

/** The promise of a link to a `annotation`, on which its fields can be read at once. */
export interface AnnotationChain<N> extends Promise<AnnotationRef | N>, AnnotationFields<N> {}

/** A link to a `annotation` that came along with its holder. */
export interface LoadedAnnotationRef extends AnnotationRef {
  readonly instance: AnnotationInstance;
}

/** The links of a `annotation` once `include` has named them. */
export interface AnnotationIncluded {
  readonly datatype: LoadedDatatypeRef;
  readonly record: LoadedRecordRef | null;
  readonly user: LoadedUserRef;
}

/** The types of `annotation`, together. */
export interface AnnotationTypes {
  readonly name: 'annotation';
  readonly instance: AnnotationInstance;
  readonly included: AnnotationIncluded;
  readonly filters: AnnotationFilters;
  readonly create: AnnotationCreate;
  readonly update: AnnotationUpdate;
  readonly order: AnnotationOrder;
}

/**  */
export interface AsyncInstance extends ApiResourceInstance<never> {
  /**  */
  data: number;
  /**  */
  get datatype(): DatatypeRef;
  set datatype(value: ObjectInput);
  /**  */
  readonly id: number;
  /**  */
  last_modified: string;
  /**  */
  readonly resource_uri: string;
  /**  */
  start: number;
  /**  */
  get user(): UserRef;
  set user(value: ObjectInput);
}

/** The fields of a `async` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface AsyncFields<N> {
  /**  */
  readonly data: Promise<number | N>;
  /**  */
  readonly datatype: DatatypeChain<N>;
  /**  */
  readonly last_modified: Promise<string | N>;
  /**  */
  readonly start: Promise<number | N>;
  /**  */
  readonly user: UserChain<N>;
}

/** A link to a `async`. */
export interface AsyncRef extends ApiResourceReference<AsyncInstance>, AsyncFields<never> {}

/** The promise of a link to a `async`, on which its fields can be read at once. */
export interface AsyncChain<N> extends Promise<AsyncRef | N>, AsyncFields<N> {}

/** A link to a `async` that came along with its holder. */
export interface LoadedAsyncRef extends AsyncRef {
  readonly instance: AsyncInstance;
}

/** The links of a `async` once `include` has named them. */
export interface AsyncIncluded {
  readonly datatype: LoadedDatatypeRef;
  readonly user: LoadedUserRef;
}

/** The types of `async`, together. */
export interface AsyncTypes {
  readonly name: 'async';
  readonly instance: AsyncInstance;
  readonly included: AsyncIncluded;
  readonly filters: AsyncFilters;
  readonly create: never;
  readonly update: never;
  readonly order: AsyncOrder;
}

/**  */
export interface BundleInstance extends ApiResourceInstance<never> {
  /**  */
  readonly id: number;
  /**  */
  name: string;
  /**  */
  readonly resource_uri: string;
}

/** The fields of a `bundle` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface BundleFields<N> {
  /**  */
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
export interface BundleTypes {
  readonly name: 'bundle';
  readonly instance: BundleInstance;
  readonly included: BundleIncluded;
  readonly filters: BundleFilters;
  readonly create: never;
  readonly update: never;
  readonly order: BundleOrder;
}

/**  */
export interface BundlePermissionInstance extends ApiResourceInstance<never> {
  /**  */
  get bundle(): BundleRef;
  set bundle(value: ObjectInput);
  /**  */
  name: string | null;
  /**  */
  readonly resource_uri: string;
  /**  */
  get user_allowed(): UserRef;
  set user_allowed(value: ObjectInput);
  /**  */
  get user_target(): UserRef;
  set user_target(value: ObjectInput);
}

/** The fields of a `bundle_permission` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface BundlePermissionFields<N> {
  /**  */
  readonly bundle: BundleChain<N>;
  /**  */
  readonly name: Promise<string | N | null>;
  /**  */
  readonly user_allowed: UserChain<N>;
  /**  */
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
  readonly bundle: LoadedBundleRef;
  readonly user_allowed: LoadedUserRef;
  readonly user_target: LoadedUserRef;
}

/** The types of `bundle_permission`, together. */
export interface BundlePermissionTypes {
  readonly name: 'bundle_permission';
  readonly instance: BundlePermissionInstance;
  readonly included: BundlePermissionIncluded;
  readonly filters: BundlePermissionFilters;
  readonly create: BundlePermissionCreate;
  readonly update: never;
  readonly order: BundlePermissionOrder;
}

/**  */
export interface BundlePermissionRequestInstance extends ApiResourceInstance<BundlePermissionRequestUpdate> {
  /**  */
  get bundle(): BundleRef;
  set bundle(value: ObjectInput);
  /**  */
  redeem_url: string | null;
  /**  */
  readonly resource_uri: string;
  /**  */
  ttl: number | null;
  /**  */
  get user_allowed(): UserRef;
  set user_allowed(value: ObjectInput);
  /**  */
  get user_target(): UserRef;
  set user_target(value: ObjectInput);
}

/** The fields of a `bundle_permission_request` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface BundlePermissionRequestFields<N> {
  /**  */
  readonly bundle: BundleChain<N>;
  /**  */
  readonly redeem_url: Promise<string | N | null>;
  /**  */
  readonly ttl: Promise<number | N | null>;
  /**  */
  readonly user_allowed: UserChain<N>;
  /**  */
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
  readonly bundle: LoadedBundleRef;
  readonly user_allowed: LoadedUserRef;
  readonly user_target: LoadedUserRef;
}

/** The types of `bundle_permission_request`, together. */
export interface BundlePermissionRequestTypes {
  readonly name: 'bundle_permission_request';
  readonly instance: BundlePermissionRequestInstance;
  readonly included: BundlePermissionRequestIncluded;
  readonly filters: BundlePermissionRequestFilters;
  readonly create: BundlePermissionRequestCreate;
  readonly update: BundlePermissionRequestUpdate;
  readonly order: BundlePermissionRequestOrder;
}

/**  */
export interface ChangeemailInstance extends ApiResourceInstance<ChangeemailUpdate> {
  /**  */
  readonly email: string;
  /**  */
  first_name: string;
  /**  */
  readonly id: number;
  /**  */
  last_name: string;
  /**  */
  readonly profile: ProfileRef | null;
  /**  */
  readonly resource_uri: string;
  /**  */
  readonly username: string;
}

/** The fields of a `changeemail` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ChangeemailFields<N> {
  /**  */
  readonly email: Promise<string | N>;
  /**  */
  readonly first_name: Promise<string | N>;
  /**  */
  readonly last_name: Promise<string | N>;
  /**  */
  readonly profile: ProfileChain<N | null>;
  /**  */
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
  readonly profile: LoadedProfileRef | null;
}

/** The types of `changeemail`, together. */
export interface ChangeemailTypes {
  readonly name: 'changeemail';
  readonly instance: ChangeemailInstance;
  readonly included: ChangeemailIncluded;
  readonly filters: ChangeemailFilters;
  readonly create: ChangeemailCreate;
  readonly update: ChangeemailUpdate;
  readonly order: ChangeemailOrder;
}

/**  */
export interface ConnecttokenInstance extends ApiResourceInstance<never> {
  /**  */
  data: string | null;
  /**  */
  expires: string | null;
  /**  */
  foreign_user_id: string;
  /**  */
  readonly id: number;
  /**  */
  readonly resource_uri: string;
  /**  */
  service: string;
  /**  */
  token: string;
}

/** The fields of a `connecttoken` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ConnecttokenFields<N> {
  /**  */
  readonly data: Promise<string | N | null>;
  /**  */
  readonly expires: Promise<string | N | null>;
  /**  */
  readonly foreign_user_id: Promise<string | N>;
  /**  */
  readonly service: Promise<string | N>;
  /**  */
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
export interface ConnecttokenTypes {
  readonly name: 'connecttoken';
  readonly instance: ConnecttokenInstance;
  readonly included: ConnecttokenIncluded;
  readonly filters: ConnecttokenFilters;
  readonly create: never;
  readonly update: never;
  readonly order: ConnecttokenOrder;
}

/**  */
export interface ContenttypeInstance extends ApiResourceInstance<never> {
  /**  */
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
export interface ContenttypeTypes {
  readonly name: 'contenttype';
  readonly instance: ContenttypeInstance;
  readonly included: ContenttypeIncluded;
  readonly filters: ContenttypeFilters;
  readonly create: never;
  readonly update: never;
  readonly order: ContenttypeOrder;
}

/**  */
export interface CreaterelateduserInstance extends ApiResourceInstance<CreaterelateduserUpdate> {
  /**  */
  bundles: unknown[];
  /**  */
  email: string;
  /**  */
  first_name: string;
  /**  */
  readonly id: number;
  /**  */
  last_name: string;
  /**  */
  password: string | null;
  /**  */
  readonly profile: ProfileRef | null;
  /**  */
  readonly resource_uri: string;
  /**  */
  readonly username: string;
}

/** The fields of a `createrelateduser` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface CreaterelateduserFields<N> {
  /**  */
  readonly bundles: Promise<unknown[] | N>;
  /**  */
  readonly email: Promise<string | N>;
  /**  */
  readonly first_name: Promise<string | N>;
  /**  */
  readonly last_name: Promise<string | N>;
  /**  */
  readonly password: Promise<string | N | null>;
  /**  */
  readonly profile: ProfileChain<N | null>;
  /**  */
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
  readonly profile: LoadedProfileRef | null;
}

/** The types of `createrelateduser`, together. */
export interface CreaterelateduserTypes {
  readonly name: 'createrelateduser';
  readonly instance: CreaterelateduserInstance;
  readonly included: CreaterelateduserIncluded;
  readonly filters: CreaterelateduserFilters;
  readonly create: CreaterelateduserCreate;
  readonly update: CreaterelateduserUpdate;
  readonly order: CreaterelateduserOrder;
}

/**  */
export interface CreateuserInstance extends ApiResourceInstance<never> {
  /**  */
  email: string;
  /**  */
  first_name: string;
  /**  */
  readonly id: number;
  /**  */
  last_name: string;
  /**  */
  password: string | null;
  /**  */
  readonly profile: ProfileRef | null;
  /**  */
  readonly resource_uri: string;
  /**  */
  readonly username: string;
}

/** The fields of a `createuser` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface CreateuserFields<N> {
  /**  */
  readonly email: Promise<string | N>;
  /**  */
  readonly first_name: Promise<string | N>;
  /**  */
  readonly last_name: Promise<string | N>;
  /**  */
  readonly password: Promise<string | N | null>;
  /**  */
  readonly profile: ProfileChain<N | null>;
  /**  */
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
  readonly profile: LoadedProfileRef | null;
}

/** The types of `createuser`, together. */
export interface CreateuserTypes {
  readonly name: 'createuser';
  readonly instance: CreateuserInstance;
  readonly included: CreateuserIncluded;
  readonly filters: CreateuserFilters;
  readonly create: CreateuserCreate;
  readonly update: never;
  readonly order: CreateuserOrder;
}

/**  */
export interface CreateuserrequestInstance extends ApiResourceInstance<CreateuserrequestUpdate> {
  /**  */
  email: string;
  /**  */
  first_name: string;
  /**  */
  readonly id: number;
  /**  */
  last_name: string;
  /**  */
  password: string | null;
  /**  */
  readonly profile: ProfileRef | null;
  /**  */
  readonly resource_uri: string;
  /**  */
  readonly username: string;
}

/** The fields of a `createuserrequest` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface CreateuserrequestFields<N> {
  /**  */
  readonly email: Promise<string | N>;
  /**  */
  readonly first_name: Promise<string | N>;
  /**  */
  readonly last_name: Promise<string | N>;
  /**  */
  readonly password: Promise<string | N | null>;
  /**  */
  readonly profile: ProfileChain<N | null>;
  /**  */
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
  readonly profile: LoadedProfileRef | null;
}

/** The types of `createuserrequest`, together. */
export interface CreateuserrequestTypes {
  readonly name: 'createuserrequest';
  readonly instance: CreateuserrequestInstance;
  readonly included: CreateuserrequestIncluded;
  readonly filters: CreateuserrequestFilters;
  readonly create: CreateuserrequestCreate;
  readonly update: CreateuserrequestUpdate;
  readonly order: CreateuserrequestOrder;
}

/**  */
export interface DatatypeInstance extends ApiResourceInstance<never> {
  /**  */
  readonly dataid: number;
  /**  */
  hexo_freq: number | null;
  /**  */
  info: string;
  /**  */
  name: string;
  /**  */
  readonly resource_uri: string;
}

/** The fields of a `datatype` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface DatatypeFields<N> {
  /**  */
  readonly dataid: Promise<number | N>;
  /**  */
  readonly hexo_freq: Promise<number | N | null>;
  /**  */
  readonly info: Promise<string | N>;
  /**  */
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
export interface DatatypeTypes {
  readonly name: 'datatype';
  readonly instance: DatatypeInstance;
  readonly included: DatatypeIncluded;
  readonly filters: DatatypeFilters;
  readonly create: never;
  readonly update: never;
  readonly order: DatatypeOrder;
}

/**  */
export interface DeviceInstance extends ApiResourceInstance<never> {
  /**  */
  batt_end: number;
  /**  */
  batt_start: number;
  /**  */
  bt_addr: string;
  /**  */
  bt_info: string;
  /**  */
  charge_time: number;
  /**  */
  created: string;
  /**  */
  readonly deviceid: string;
  /**  */
  fw_end: string;
  /**  */
  fw_start: string;
  /**  */
  hw_rev: string;
  /**  */
  readonly id: number;
  /**  */
  last_modified: string;
  /**  */
  mcu_info: string;
  /**  */
  model: number;
  /**  */
  purchase_order: number;
  /**  */
  readonly resource_uri: string;
  /**  */
  serial: number;
  /**  */
  status: number;
}

/** The fields of a `device` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface DeviceFields<N> {
  /**  */
  readonly batt_end: Promise<number | N>;
  /**  */
  readonly batt_start: Promise<number | N>;
  /**  */
  readonly bt_addr: Promise<string | N>;
  /**  */
  readonly bt_info: Promise<string | N>;
  /**  */
  readonly charge_time: Promise<number | N>;
  /**  */
  readonly created: Promise<string | N>;
  /**  */
  readonly deviceid: Promise<string | N>;
  /**  */
  readonly fw_end: Promise<string | N>;
  /**  */
  readonly fw_start: Promise<string | N>;
  /**  */
  readonly hw_rev: Promise<string | N>;
  /**  */
  readonly last_modified: Promise<string | N>;
  /**  */
  readonly mcu_info: Promise<string | N>;
  /**  */
  readonly model: Promise<number | N>;
  /**  */
  readonly purchase_order: Promise<number | N>;
  /**  */
  readonly serial: Promise<number | N>;
  /**  */
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
export interface DeviceTypes {
  readonly name: 'device';
  readonly instance: DeviceInstance;
  readonly included: DeviceIncluded;
  readonly filters: DeviceFilters;
  readonly create: never;
  readonly update: never;
  readonly order: DeviceOrder;
}

/**  */
export interface LabelInstance extends ApiResourceInstance<LabelUpdate> {
  /**  */
  readonly id: number;
  /**  */
  name: string;
  /**  */
  readonly resource_uri: string;
  /**  */
  get user(): UserRef;
  set user(value: ObjectInput);
}

/** The fields of a `label` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface LabelFields<N> {
  /**  */
  readonly name: Promise<string | N>;
  /**  */
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
  readonly user: LoadedUserRef;
}

/** The types of `label`, together. */
export interface LabelTypes {
  readonly name: 'label';
  readonly instance: LabelInstance;
  readonly included: LabelIncluded;
  readonly filters: LabelFilters;
  readonly create: LabelCreate;
  readonly update: LabelUpdate;
  readonly order: LabelOrder;
}

/**  */
export interface LabelledobjectInstance extends ApiResourceInstance<LabelledobjectUpdate> {
  /**  */
  get label(): LabelRef;
  set label(value: ObjectInput);
  /**  */
  object: string;
  /**  */
  readonly resource_uri: string;
  /**  */
  get user(): UserRef | null;
  set user(value: ObjectInput | null);
}

/** The fields of a `labelledobject` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface LabelledobjectFields<N> {
  /**  */
  readonly label: LabelChain<N>;
  /**  */
  readonly object: Promise<string | N>;
  /**  */
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
  readonly label: LoadedLabelRef;
  readonly user: LoadedUserRef | null;
}

/** The types of `labelledobject`, together. */
export interface LabelledobjectTypes {
  readonly name: 'labelledobject';
  readonly instance: LabelledobjectInstance;
  readonly included: LabelledobjectIncluded;
  readonly filters: LabelledobjectFilters;
  readonly create: LabelledobjectCreate;
  readonly update: LabelledobjectUpdate;
  readonly order: LabelledobjectOrder;
}

/**  */
export interface MetricInstance extends ApiResourceInstance<never> {
  /**  */
  readonly description: string;
  /**  */
  readonly id: number;
  /**  */
  readonly name: string;
  /**  */
  readonly resource_uri: string;
  /**  */
  readonly type: string;
  /**  */
  readonly unit: UnitRef;
  /**  */
  value: string;
  /**  */
  readonly writable: boolean;
}

/** The fields of a `metric` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface MetricFields<N> {
  /**  */
  readonly description: Promise<string | N>;
  /**  */
  readonly name: Promise<string | N>;
  /**  */
  readonly type: Promise<string | N>;
  /**  */
  readonly unit: UnitChain<N>;
  /**  */
  readonly value: Promise<string | N>;
  /**  */
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
  readonly unit: LoadedUnitRef;
}

/** The types of `metric`, together. */
export interface MetricTypes {
  readonly name: 'metric';
  readonly instance: MetricInstance;
  readonly included: MetricIncluded;
  readonly filters: MetricFilters;
  readonly create: never;
  readonly update: never;
  readonly order: MetricOrder;
}

/**  */
export interface Oauth1tokenInstance extends ApiResourceInstance<Oauth1tokenUpdate> {
  /**  */
  access_token: string;
  /**  */
  access_token_secret: string;
  /**  */
  created: string;
  /**  */
  readonly id: number;
  /**  */
  get oauthclient(): OauthclientRef;
  set oauthclient(value: ObjectInput);
  /**  */
  readonly resource_uri: string;
  /**  */
  get user(): UserRef;
  set user(value: ObjectInput);
}

/** The fields of a `oauth1token` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface Oauth1tokenFields<N> {
  /**  */
  readonly access_token: Promise<string | N>;
  /**  */
  readonly access_token_secret: Promise<string | N>;
  /**  */
  readonly created: Promise<string | N>;
  /**  */
  readonly oauthclient: OauthclientChain<N>;
  /**  */
  readonly user: UserChain<N>;
}

/** A link to a `oauth1token`. */
export interface Oauth1tokenRef extends ApiResourceReference<Oauth1tokenInstance>, Oauth1tokenFields<never> {}

/** The promise of a link to a `oauth1token`, on which its fields can be read at once. */
export interface Oauth1tokenChain<N> extends Promise<Oauth1tokenRef | N>, Oauth1tokenFields<N> {}

/** A link to a `oauth1token` that came along with its holder. */
export interface LoadedOauth1tokenRef extends Oauth1tokenRef {
  readonly instance: Oauth1tokenInstance;
}

/** The links of a `oauth1token` once `include` has named them. */
export interface Oauth1tokenIncluded {
  readonly oauthclient: LoadedOauthclientRef;
  readonly user: LoadedUserRef;
}

/** The types of `oauth1token`, together. */
export interface Oauth1tokenTypes {
  readonly name: 'oauth1token';
  readonly instance: Oauth1tokenInstance;
  readonly included: Oauth1tokenIncluded;
  readonly filters: Oauth1tokenFilters;
  readonly create: Oauth1tokenCreate;
  readonly update: Oauth1tokenUpdate;
  readonly order: Oauth1tokenOrder;
}

/**  */
export interface Oauth2tokenInstance extends ApiResourceInstance<never> {
  /**  */
  client: string;
  /**  */
  expires_in: number;
  /**  */
  readonly resource_uri: string;
  /**  */
  scopes: string;
  /**  */
  token_type: string;
  /**  */
  user: string;
}

/** The fields of a `oauth2token` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface Oauth2tokenFields<N> {
  /**  */
  readonly client: Promise<string | N>;
  /**  */
  readonly expires_in: Promise<number | N>;
  /**  */
  readonly scopes: Promise<string | N>;
  /**  */
  readonly token_type: Promise<string | N>;
  /**  */
  readonly user: Promise<string | N>;
}

/** A link to a `oauth2token`. */
export interface Oauth2tokenRef extends ApiResourceReference<Oauth2tokenInstance>, Oauth2tokenFields<never> {}

/** The promise of a link to a `oauth2token`, on which its fields can be read at once. */
export interface Oauth2tokenChain<N> extends Promise<Oauth2tokenRef | N>, Oauth2tokenFields<N> {}

/** A link to a `oauth2token` that came along with its holder. */
export interface LoadedOauth2tokenRef extends Oauth2tokenRef {
  readonly instance: Oauth2tokenInstance;
}

/** The links of a `oauth2token` once `include` has named them. */
export interface Oauth2tokenIncluded {}

/** The types of `oauth2token`, together. */
export interface Oauth2tokenTypes {
  readonly name: 'oauth2token';
  readonly instance: Oauth2tokenInstance;
  readonly included: Oauth2tokenIncluded;
  readonly filters: Oauth2tokenFilters;
  readonly create: never;
  readonly update: never;
  readonly order: Oauth2tokenOrder;
}

/**  */
export interface OauthclientInstance extends ApiResourceInstance<OauthclientUpdate> {
  /**  */
  client_id: string;
  /**  */
  get default_realm(): ApiResourceReference | null;
  set default_realm(value: ObjectInput | null);
  /**  */
  grant_type: string;
  /**  */
  readonly id: number;
  /**  */
  name: string;
  /**  */
  readonly realms: ApiResourceReference[];
  /**  */
  redirect_uris: string;
  /**  */
  readonly resource_uri: string;
  /**  */
  response_type: string;
  /**  */
  readonly secret: string;
  /**  */
  status: string;
  /**  */
  readonly user: UserRef;
}

/** The fields of a `oauthclient` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface OauthclientFields<N> {
  /**  */
  readonly client_id: Promise<string | N>;
  /**  */
  readonly default_realm: Promise<ApiResourceReference | N | null>;
  /**  */
  readonly grant_type: Promise<string | N>;
  /**  */
  readonly name: Promise<string | N>;
  /**  */
  readonly realms: Promise<ApiResourceReference[] | N>;
  /**  */
  readonly redirect_uris: Promise<string | N>;
  /**  */
  readonly response_type: Promise<string | N>;
  /**  */
  readonly secret: Promise<string | N>;
  /**  */
  readonly status: Promise<string | N>;
  /**  */
  readonly user: UserChain<N>;
}

/** A link to a `oauthclient`. */
export interface OauthclientRef extends ApiResourceReference<OauthclientInstance>, OauthclientFields<never> {}

/** The promise of a link to a `oauthclient`, on which its fields can be read at once. */
export interface OauthclientChain<N> extends Promise<OauthclientRef | N>, OauthclientFields<N> {}

/** A link to a `oauthclient` that came along with its holder. */
export interface LoadedOauthclientRef extends OauthclientRef {
  readonly instance: OauthclientInstance;
}

/** The links of a `oauthclient` once `include` has named them. */
export interface OauthclientIncluded {
  readonly default_realm: ApiResourceReference | null;
  readonly realms: ApiResourceReference[];
  readonly user: LoadedUserRef;
}

/** The types of `oauthclient`, together. */
export interface OauthclientTypes {
  readonly name: 'oauthclient';
  readonly instance: OauthclientInstance;
  readonly included: OauthclientIncluded;
  readonly filters: OauthclientFilters;
  readonly create: never;
  readonly update: OauthclientUpdate;
  readonly order: OauthclientOrder;
}

/**  */
export interface ProfileInstance extends ApiResourceInstance<ProfileUpdate> {
  /**  */
  date_of_birth: string | null;
  /**  */
  readonly fitness: string | null;
  /**  */
  gender: string;
  /**  */
  readonly id: number;
  /**  */
  preferences: string | null;
  /**  */
  readonly resource_uri: string;
  /**  */
  unit_system: number;
  /**  */
  readonly user: UserRef;
}

/** The fields of a `profile` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ProfileFields<N> {
  /**  */
  readonly date_of_birth: Promise<string | N | null>;
  /**  */
  readonly fitness: Promise<string | N | null>;
  /**  */
  readonly gender: Promise<string | N>;
  /**  */
  readonly preferences: Promise<string | N | null>;
  /**  */
  readonly unit_system: Promise<number | N>;
  /**  */
  readonly user: UserChain<N>;
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
  readonly user: LoadedUserRef;
}

/** The types of `profile`, together. */
export interface ProfileTypes {
  readonly name: 'profile';
  readonly instance: ProfileInstance;
  readonly included: ProfileIncluded;
  readonly filters: ProfileFilters;
  readonly create: never;
  readonly update: ProfileUpdate;
  readonly order: ProfileOrder;
}

/**  */
export interface RangeInstance extends ApiResourceInstance<RangeUpdate> {
  /**  */
  readonly activitytype: ActivitytypeRef | null;
  /**  */
  readonly created: string;
  /**  */
  readonly duration: string | null;
  /**  */
  end: number | null;
  /**  */
  readonly id: number;
  /**  */
  get labels(): LabelRef[];
  set labels(value: readonly ObjectInput[]);
  /**  */
  readonly last_modified: string;
  /**  */
  readonly metrics: readonly MetricValue[];
  /**  */
  name: string;
  /**  */
  note: string;
  /**  */
  get parent(): RangeRef | null;
  set parent(value: ObjectInput | null);
  /**  */
  readonly ranges: string;
  /**  */
  rank: number;
  /**  */
  readonly resource_uri: string;
  /**  */
  start: number;
  /**  */
  readonly start_date: string;
  /**  */
  readonly status: string;
  /**  */
  readonly trainingroutine: TrainingroutineRef | null;
  /**  */
  get user(): UserRef;
  set user(value: ObjectInput);
}

/** The fields of a `range` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface RangeFields<N> {
  /**  */
  readonly activitytype: ActivitytypeChain<N | null>;
  /**  */
  readonly created: Promise<string | N>;
  /**  */
  readonly duration: Promise<string | N | null>;
  /**  */
  readonly end: Promise<number | N | null>;
  /**  */
  readonly labels: Promise<LabelRef[] | N>;
  /**  */
  readonly last_modified: Promise<string | N>;
  /**  */
  readonly metrics: Promise<readonly MetricValue[] | N>;
  /**  */
  readonly name: Promise<string | N>;
  /**  */
  readonly note: Promise<string | N>;
  /**  */
  readonly parent: RangeChain<N | null>;
  /**  */
  readonly ranges: Promise<string | N>;
  /**  */
  readonly rank: Promise<number | N>;
  /**  */
  readonly start: Promise<number | N>;
  /**  */
  readonly start_date: Promise<string | N>;
  /**  */
  readonly status: Promise<string | N>;
  /**  */
  readonly trainingroutine: TrainingroutineChain<N | null>;
  /**  */
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
  readonly activitytype: LoadedActivitytypeRef | null;
  readonly labels: LoadedLabelRef[];
  readonly parent: LoadedRangeRef | null;
  readonly trainingroutine: LoadedTrainingroutineRef | null;
  readonly user: LoadedUserRef;
}

/** The types of `range`, together. */
export interface RangeTypes {
  readonly name: 'range';
  readonly instance: RangeInstance;
  readonly included: RangeIncluded;
  readonly filters: RangeFilters;
  readonly create: RangeCreate;
  readonly update: RangeUpdate;
  readonly order: RangeOrder;
}

/**  */
export interface RecordInstance extends ApiResourceInstance<RecordUpdate> {
  /**  */
  readonly data_status: string | null;
  /**  */
  dev_id: string;
  /**  */
  get device(): DeviceRef | null;
  set device(value: ObjectInput | null);
  /**  */
  device_start: number;
  /**  */
  end: number | null;
  /**  */
  firmware_rev: string;
  /**  */
  readonly id: number;
  /**  */
  readonly importfile: ApiResourceReference | null;
  /**  */
  readonly last_modified: string;
  /**  */
  readonly metrics: readonly MetricValue[];
  /**  */
  readonly resource_uri: string;
  /**  */
  soft_protocole: number;
  /**  */
  soft_uid: string;
  /**  */
  start: number | null;
  /**  */
  readonly start_date: string;
  /**  */
  readonly status: string;
  /**  */
  get user(): UserRef;
  set user(value: ObjectInput);
}

/** The fields of a `record` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface RecordFields<N> {
  /**  */
  readonly data_status: Promise<string | N | null>;
  /**  */
  readonly dev_id: Promise<string | N>;
  /**  */
  readonly device: DeviceChain<N | null>;
  /**  */
  readonly device_start: Promise<number | N>;
  /**  */
  readonly end: Promise<number | N | null>;
  /**  */
  readonly firmware_rev: Promise<string | N>;
  /**  */
  readonly importfile: Promise<ApiResourceReference | N | null>;
  /**  */
  readonly last_modified: Promise<string | N>;
  /**  */
  readonly metrics: Promise<readonly MetricValue[] | N>;
  /**  */
  readonly soft_protocole: Promise<number | N>;
  /**  */
  readonly soft_uid: Promise<string | N>;
  /**  */
  readonly start: Promise<number | N | null>;
  /**  */
  readonly start_date: Promise<string | N>;
  /**  */
  readonly status: Promise<string | N>;
  /**  */
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
  readonly device: LoadedDeviceRef | null;
  readonly importfile: ApiResourceReference | null;
  readonly user: LoadedUserRef;
}

/** The types of `record`, together. */
export interface RecordTypes {
  readonly name: 'record';
  readonly instance: RecordInstance;
  readonly included: RecordIncluded;
  readonly filters: RecordFilters;
  readonly create: RecordCreate;
  readonly update: RecordUpdate;
  readonly order: RecordOrder;
}

/**  */
export interface ResetpasswordInstance extends ApiResourceInstance<ResetpasswordUpdate> {
  /**  */
  email: string;
  /**  */
  password: string;
}

/** The fields of a `resetpassword` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ResetpasswordFields<N> {
  /**  */
  readonly email: Promise<string | N>;
  /**  */
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
export interface ResetpasswordTypes {
  readonly name: 'resetpassword';
  readonly instance: ResetpasswordInstance;
  readonly included: ResetpasswordIncluded;
  readonly filters: ResetpasswordFilters;
  readonly create: ResetpasswordCreate;
  readonly update: ResetpasswordUpdate;
  readonly order: ResetpasswordOrder;
}

/**  */
export interface ShareInstance extends ApiResourceInstance<never> {
  /**  */
  created: string;
  /**  */
  readonly id: number;
  /**  */
  object_id: number;
  /**  */
  readonly resource_uri: string;
  /**  */
  readonly shared_uri: string;
  /**  */
  get sharetype(): SharetypeRef;
  set sharetype(value: ObjectInput);
  /**  */
  token: string;
}

/** The fields of a `share` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface ShareFields<N> {
  /**  */
  readonly created: Promise<string | N>;
  /**  */
  readonly object_id: Promise<number | N>;
  /**  */
  readonly shared_uri: Promise<string | N>;
  /**  */
  readonly sharetype: SharetypeChain<N>;
  /**  */
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
  readonly sharetype: LoadedSharetypeRef;
}

/** The types of `share`, together. */
export interface ShareTypes {
  readonly name: 'share';
  readonly instance: ShareInstance;
  readonly included: ShareIncluded;
  readonly filters: ShareFilters;
  readonly create: ShareCreate;
  readonly update: never;
  readonly order: ShareOrder;
}

/**  */
export interface SharetypeInstance extends ApiResourceInstance<never> {
  /**  */
  readonly id: number;
  /**  */
  name: string;
  /**  */
  readonly resource_uri: string;
}

/** The fields of a `sharetype` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface SharetypeFields<N> {
  /**  */
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
export interface SharetypeTypes {
  readonly name: 'sharetype';
  readonly instance: SharetypeInstance;
  readonly included: SharetypeIncluded;
  readonly filters: SharetypeFilters;
  readonly create: never;
  readonly update: never;
  readonly order: SharetypeOrder;
}

/**  */
export interface TeamInstance extends ApiResourceInstance<TeamUpdate> {
  /**  */
  readonly id: number;
  /**  */
  get members(): UserRef[];
  set members(value: readonly ObjectInput[]);
  /**  */
  name: string;
  /**  */
  get owner(): UserRef;
  set owner(value: ObjectInput);
  /**  */
  readonly resource_uri: string;
}

/** The fields of a `team` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface TeamFields<N> {
  /**  */
  readonly members: Promise<UserRef[] | N>;
  /**  */
  readonly name: Promise<string | N>;
  /**  */
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
  readonly members: LoadedUserRef[];
  readonly owner: LoadedUserRef;
}

/** The types of `team`, together. */
export interface TeamTypes {
  readonly name: 'team';
  readonly instance: TeamInstance;
  readonly included: TeamIncluded;
  readonly filters: TeamFilters;
  readonly create: TeamCreate;
  readonly update: TeamUpdate;
  readonly order: TeamOrder;
}

/**  */
export interface TemplatereportInstance extends ApiResourceInstance<never> {
  /**  */
  get activitytype(): ActivitytypeRef | null;
  set activitytype(value: ObjectInput | null);
  /**  */
  get category(): ApiResourceReference | null;
  set category(value: ObjectInput | null);
  /**  */
  end: number | null;
  /**  */
  get include_metrics(): MetricRef[];
  set include_metrics(value: readonly ObjectInput[]);
  /**  */
  get range(): RangeRef | null;
  set range(value: ObjectInput | null);
  /**  */
  get record(): RecordRef | null;
  set record(value: ObjectInput | null);
  /**  */
  readonly resource_uri: string;
  /**  */
  start: number | null;
  /**  */
  get trainingroutine(): TrainingroutineRef | null;
  set trainingroutine(value: ObjectInput | null);
  /**  */
  get user(): UserRef | null;
  set user(value: ObjectInput | null);
}

/** The fields of a `templatereport` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface TemplatereportFields<N> {
  /**  */
  readonly activitytype: ActivitytypeChain<N | null>;
  /**  */
  readonly category: Promise<ApiResourceReference | N | null>;
  /**  */
  readonly end: Promise<number | N | null>;
  /**  */
  readonly include_metrics: Promise<MetricRef[] | N>;
  /**  */
  readonly range: RangeChain<N | null>;
  /**  */
  readonly record: RecordChain<N | null>;
  /**  */
  readonly start: Promise<number | N | null>;
  /**  */
  readonly trainingroutine: TrainingroutineChain<N | null>;
  /**  */
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
  readonly activitytype: LoadedActivitytypeRef | null;
  readonly category: ApiResourceReference | null;
  readonly include_metrics: LoadedMetricRef[];
  readonly range: LoadedRangeRef | null;
  readonly record: LoadedRecordRef | null;
  readonly trainingroutine: LoadedTrainingroutineRef | null;
  readonly user: LoadedUserRef | null;
}

/** The types of `templatereport`, together. */
export interface TemplatereportTypes {
  readonly name: 'templatereport';
  readonly instance: TemplatereportInstance;
  readonly included: TemplatereportIncluded;
  readonly filters: TemplatereportFilters;
  readonly create: TemplatereportCreate;
  readonly update: never;
  readonly order: TemplatereportOrder;
}

/**  */
export interface TrackInstance extends ApiResourceInstance<TrackUpdate> {
  /**  */
  area: unknown | null;
  /**  */
  readonly distance: number;
  /**  */
  readonly end_date: string | null;
  /**  */
  readonly id: number;
  /**  */
  readonly importfile: ApiResourceReference | null;
  /**  */
  name: string;
  /**  */
  get range(): RangeRef | null;
  set range(value: ObjectInput | null);
  /**  */
  readonly resource_uri: string;
  /**  */
  readonly start_date: string | null;
  /**  */
  get user(): UserRef;
  set user(value: ObjectInput);
}

/** The fields of a `track` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface TrackFields<N> {
  /**  */
  readonly area: Promise<unknown | N | null>;
  /**  */
  readonly distance: Promise<number | N>;
  /**  */
  readonly end_date: Promise<string | N | null>;
  /**  */
  readonly importfile: Promise<ApiResourceReference | N | null>;
  /**  */
  readonly name: Promise<string | N>;
  /**  */
  readonly range: RangeChain<N | null>;
  /**  */
  readonly start_date: Promise<string | N | null>;
  /**  */
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
  readonly importfile: ApiResourceReference | null;
  readonly range: LoadedRangeRef | null;
  readonly user: LoadedUserRef;
}

/** The types of `track`, together. */
export interface TrackTypes {
  readonly name: 'track';
  readonly instance: TrackInstance;
  readonly included: TrackIncluded;
  readonly filters: TrackFilters;
  readonly create: TrackCreate;
  readonly update: TrackUpdate;
  readonly order: TrackOrder;
}

/**  */
export interface TrackpointInstance extends ApiResourceInstance<TrackpointUpdate> {
  /**  */
  altitude: number | null;
  /**  */
  course: number | null;
  /**  */
  horizontal_accuracy: number | null;
  /**  */
  readonly id: number;
  /**  */
  position: unknown;
  /**  */
  get range(): RangeRef | null;
  set range(value: ObjectInput | null);
  /**  */
  get record(): RecordRef | null;
  set record(value: ObjectInput | null);
  /**  */
  readonly resource_uri: string;
  /**  */
  speed: number | null;
  /**  */
  time: string | null;
  /**  */
  timestamp: string | null;
  /**  */
  get track(): TrackRef;
  set track(value: ObjectInput);
  /**  */
  get user(): UserRef | null;
  set user(value: ObjectInput | null);
  /**  */
  vertical_accuracy: number | null;
}

/** The fields of a `trackpoint` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface TrackpointFields<N> {
  /**  */
  readonly altitude: Promise<number | N | null>;
  /**  */
  readonly course: Promise<number | N | null>;
  /**  */
  readonly horizontal_accuracy: Promise<number | N | null>;
  /**  */
  readonly position: Promise<unknown | N>;
  /**  */
  readonly range: RangeChain<N | null>;
  /**  */
  readonly record: RecordChain<N | null>;
  /**  */
  readonly speed: Promise<number | N | null>;
  /**  */
  readonly time: Promise<string | N | null>;
  /**  */
  readonly timestamp: Promise<string | N | null>;
  /**  */
  readonly track: TrackChain<N>;
  /**  */
  readonly user: UserChain<N | null>;
  /**  */
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
  readonly range: LoadedRangeRef | null;
  readonly record: LoadedRecordRef | null;
  readonly track: LoadedTrackRef;
  readonly user: LoadedUserRef | null;
}

/** The types of `trackpoint`, together. */
export interface TrackpointTypes {
  readonly name: 'trackpoint';
  readonly instance: TrackpointInstance;
  readonly included: TrackpointIncluded;
  readonly filters: TrackpointFilters;
  readonly create: TrackpointCreate;
  readonly update: TrackpointUpdate;
  readonly order: TrackpointOrder;
}

/**  */
export interface TrainingroutineInstance extends ApiResourceInstance<TrainingroutineUpdate> {
  /**  */
  get activitytype(): ActivitytypeRef | null;
  set activitytype(value: ObjectInput | null);
  /**  */
  get application_metadata(): ApiResourceReference[];
  set application_metadata(value: readonly ObjectInput[]);
  /**  */
  description: string;
  /**  */
  readonly id: number;
  /**  */
  readonly importfile: ApiResourceReference | null;
  /**  */
  readonly last_used: string | null;
  /**  */
  metadata: string | null;
  /**  */
  name: string;
  /**  */
  readonly resource_uri: string;
  /**  */
  get steps(): ApiResourceReference[];
  set steps(value: readonly ObjectInput[]);
  /**  */
  get user(): UserRef | null;
  set user(value: ObjectInput | null);
  /**  */
  using: string;
}

/** The fields of a `trainingroutine` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface TrainingroutineFields<N> {
  /**  */
  readonly activitytype: ActivitytypeChain<N | null>;
  /**  */
  readonly application_metadata: Promise<ApiResourceReference[] | N>;
  /**  */
  readonly description: Promise<string | N>;
  /**  */
  readonly importfile: Promise<ApiResourceReference | N | null>;
  /**  */
  readonly last_used: Promise<string | N | null>;
  /**  */
  readonly metadata: Promise<string | N | null>;
  /**  */
  readonly name: Promise<string | N>;
  /**  */
  readonly steps: Promise<ApiResourceReference[] | N>;
  /**  */
  readonly user: UserChain<N | null>;
  /**  */
  readonly using: Promise<string | N>;
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
  readonly activitytype: LoadedActivitytypeRef | null;
  readonly application_metadata: ApiResourceReference[];
  readonly importfile: ApiResourceReference | null;
  readonly steps: ApiResourceReference[];
  readonly user: LoadedUserRef | null;
}

/** The types of `trainingroutine`, together. */
export interface TrainingroutineTypes {
  readonly name: 'trainingroutine';
  readonly instance: TrainingroutineInstance;
  readonly included: TrainingroutineIncluded;
  readonly filters: TrainingroutineFilters;
  readonly create: TrainingroutineCreate;
  readonly update: TrainingroutineUpdate;
  readonly order: TrainingroutineOrder;
}

/**  */
export interface TrainingsessionInstance extends ApiResourceInstance<TrainingsessionUpdate> {
  /**  */
  readonly created: string | null;
  /**  */
  end: number;
  /**  */
  readonly id: number;
  /**  */
  readonly labels: LabelRef[];
  /**  */
  name: string;
  /**  */
  note: string;
  /**  */
  get range(): RangeRef;
  set range(value: ObjectInput);
  /**  */
  readonly resource_uri: string;
  /**  */
  start: number;
  /**  */
  readonly start_date: string;
  /**  */
  status: string;
  /**  */
  get teams(): TeamRef[];
  set teams(value: readonly ObjectInput[]);
  /**  */
  get trainingroutine(): TrainingroutineRef | null;
  set trainingroutine(value: ObjectInput | null);
  /**  */
  get user(): UserRef;
  set user(value: ObjectInput);
  /**  */
  get users(): UserRef[];
  set users(value: readonly ObjectInput[]);
}

/** The fields of a `trainingsession` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface TrainingsessionFields<N> {
  /**  */
  readonly created: Promise<string | N | null>;
  /**  */
  readonly end: Promise<number | N>;
  /**  */
  readonly labels: Promise<LabelRef[] | N>;
  /**  */
  readonly name: Promise<string | N>;
  /**  */
  readonly note: Promise<string | N>;
  /**  */
  readonly range: RangeChain<N>;
  /**  */
  readonly start: Promise<number | N>;
  /**  */
  readonly start_date: Promise<string | N>;
  /**  */
  readonly status: Promise<string | N>;
  /**  */
  readonly teams: Promise<TeamRef[] | N>;
  /**  */
  readonly trainingroutine: TrainingroutineChain<N | null>;
  /**  */
  readonly user: UserChain<N>;
  /**  */
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
  readonly labels: LoadedLabelRef[];
  readonly range: LoadedRangeRef;
  readonly teams: LoadedTeamRef[];
  readonly trainingroutine: LoadedTrainingroutineRef | null;
  readonly user: LoadedUserRef;
  readonly users: LoadedUserRef[];
}

/** The types of `trainingsession`, together. */
export interface TrainingsessionTypes {
  readonly name: 'trainingsession';
  readonly instance: TrainingsessionInstance;
  readonly included: TrainingsessionIncluded;
  readonly filters: TrainingsessionFilters;
  readonly create: TrainingsessionCreate;
  readonly update: TrainingsessionUpdate;
  readonly order: TrainingsessionOrder;
}

/**  */
export interface UnitInstance extends ApiResourceInstance<never> {
  /**  */
  readonly id: number;
  /**  */
  info: string;
  /**  */
  readonly resource_uri: string;
  /**  */
  si_long: string;
  /**  */
  si_short: string;
}

/** The fields of a `unit` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface UnitFields<N> {
  /**  */
  readonly info: Promise<string | N>;
  /**  */
  readonly si_long: Promise<string | N>;
  /**  */
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
export interface UnitTypes {
  readonly name: 'unit';
  readonly instance: UnitInstance;
  readonly included: UnitIncluded;
  readonly filters: UnitFilters;
  readonly create: never;
  readonly update: never;
  readonly order: UnitOrder;
}

/**  */
export interface UserInstance extends ApiResourceInstance<UserUpdate> {
  /**  */
  readonly email: string;
  /**  */
  first_name: string;
  /**  */
  readonly id: number;
  /**  */
  last_name: string;
  /**  */
  readonly profile: ProfileRef | null;
  /**  */
  readonly resource_uri: string;
  /**  */
  readonly username: string;
}

/** The fields of a `user` that is reached through a reference, each fetched when first read. N is null where that may lead nowhere. */
export interface UserFields<N> {
  /**  */
  readonly email: Promise<string | N>;
  /**  */
  readonly first_name: Promise<string | N>;
  /**  */
  readonly last_name: Promise<string | N>;
  /**  */
  readonly profile: ProfileChain<N | null>;
  /**  */
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
  readonly profile: LoadedProfileRef | null;
}

/** The types of `user`, together. */
export interface UserTypes {
  readonly name: 'user';
  readonly instance: UserInstance;
  readonly included: UserIncluded;
  readonly filters: UserFilters;
  readonly create: never;
  readonly update: UserUpdate;
  readonly order: UserOrder;
}
