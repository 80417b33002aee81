// tensornode-scorer {"format":1,"name":"tensornode-core","version":1,"builtin":null}
var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name2 in all)
    __defProp(target, name2, { get: all[name2], enumerable: true });
};

// node_modules/zod/v4/classic/external.js
var external_exports = {};
__export(external_exports, {
  $brand: () => $brand,
  $input: () => $input,
  $output: () => $output,
  INVALID: () => INVALID,
  NEVER: () => NEVER,
  TimePrecision: () => TimePrecision,
  ZodAny: () => ZodAny,
  ZodArray: () => ZodArray,
  ZodBase64: () => ZodBase64,
  ZodBase64URL: () => ZodBase64URL,
  ZodBigInt: () => ZodBigInt,
  ZodBigIntFormat: () => ZodBigIntFormat,
  ZodBoolean: () => ZodBoolean,
  ZodCIDRv4: () => ZodCIDRv4,
  ZodCIDRv6: () => ZodCIDRv6,
  ZodCUID: () => ZodCUID,
  ZodCUID2: () => ZodCUID2,
  ZodCatch: () => ZodCatch,
  ZodCodec: () => ZodCodec,
  ZodCompileAsyncError: () => ZodCompileAsyncError,
  ZodCompileUnsupportedError: () => ZodCompileUnsupportedError,
  ZodCreditCard: () => ZodCreditCard,
  ZodCustom: () => ZodCustom,
  ZodCustomStringFormat: () => ZodCustomStringFormat,
  ZodDate: () => ZodDate,
  ZodDefault: () => ZodDefault,
  ZodDiscriminatedUnion: () => ZodDiscriminatedUnion,
  ZodE164: () => ZodE164,
  ZodEmail: () => ZodEmail,
  ZodEmoji: () => ZodEmoji,
  ZodEnum: () => ZodEnum,
  ZodError: () => ZodError,
  ZodExactOptional: () => ZodExactOptional,
  ZodFile: () => ZodFile,
  ZodFirstPartyTypeKind: () => ZodFirstPartyTypeKind,
  ZodFunction: () => ZodFunction,
  ZodGUID: () => ZodGUID,
  ZodIBAN: () => ZodIBAN,
  ZodIPv4: () => ZodIPv4,
  ZodIPv6: () => ZodIPv6,
  ZodISODate: () => ZodISODate,
  ZodISODateTime: () => ZodISODateTime,
  ZodISODuration: () => ZodISODuration,
  ZodISOTime: () => ZodISOTime,
  ZodInstanceOf: () => ZodInstanceOf,
  ZodIntersection: () => ZodIntersection,
  ZodIssueCode: () => ZodIssueCode,
  ZodJWT: () => ZodJWT,
  ZodKSUID: () => ZodKSUID,
  ZodLazy: () => ZodLazy,
  ZodLiteral: () => ZodLiteral,
  ZodMAC: () => ZodMAC,
  ZodMap: () => ZodMap,
  ZodNaN: () => ZodNaN,
  ZodNanoID: () => ZodNanoID,
  ZodNever: () => ZodNever,
  ZodNonOptional: () => ZodNonOptional,
  ZodNull: () => ZodNull,
  ZodNullable: () => ZodNullable,
  ZodNumber: () => ZodNumber,
  ZodNumberFormat: () => ZodNumberFormat,
  ZodObject: () => ZodObject,
  ZodOptional: () => ZodOptional,
  ZodPipe: () => ZodPipe,
  ZodPrefault: () => ZodPrefault,
  ZodPreprocess: () => ZodPreprocess,
  ZodPromise: () => ZodPromise,
  ZodReadonly: () => ZodReadonly,
  ZodRealError: () => ZodRealError,
  ZodRecord: () => ZodRecord,
  ZodSet: () => ZodSet,
  ZodString: () => ZodString,
  ZodStringFormat: () => ZodStringFormat,
  ZodSuccess: () => ZodSuccess,
  ZodSymbol: () => ZodSymbol,
  ZodTemplateLiteral: () => ZodTemplateLiteral,
  ZodTransform: () => ZodTransform,
  ZodTuple: () => ZodTuple,
  ZodType: () => ZodType,
  ZodULID: () => ZodULID,
  ZodURL: () => ZodURL,
  ZodUUID: () => ZodUUID,
  ZodUndefined: () => ZodUndefined,
  ZodUnion: () => ZodUnion,
  ZodUnknown: () => ZodUnknown,
  ZodVoid: () => ZodVoid,
  ZodXID: () => ZodXID,
  ZodXor: () => ZodXor,
  _ZodString: () => _ZodString,
  _default: () => _default2,
  _function: () => _function,
  any: () => any,
  array: () => array,
  base64: () => base642,
  base64url: () => base64url2,
  bigint: () => bigint2,
  boolean: () => boolean2,
  catch: () => _catch2,
  check: () => check,
  cidrv4: () => cidrv42,
  cidrv6: () => cidrv62,
  clone: () => clone,
  codec: () => codec,
  coerce: () => coerce_exports,
  compile: () => compile,
  config: () => config,
  core: () => core_exports2,
  creditCard: () => creditCard2,
  cuid: () => cuid3,
  cuid2: () => cuid22,
  currencyCode: () => currencyCode2,
  custom: () => custom,
  date: () => date2,
  decode: () => decode2,
  decodeAsync: () => decodeAsync2,
  deepPartial: () => deepPartial,
  describe: () => describe2,
  discriminatedUnion: () => discriminatedUnion,
  e164: () => e1642,
  email: () => email2,
  emoji: () => emoji2,
  encode: () => encode2,
  encodeAsync: () => encodeAsync2,
  endsWith: () => _endsWith,
  enum: () => _enum2,
  exactOptional: () => exactOptional,
  file: () => file,
  flattenError: () => flattenError,
  float32: () => float32,
  float64: () => float64,
  formatError: () => formatError,
  fromJSONSchema: () => fromJSONSchema,
  function: () => _function,
  getDiscriminatedOption: () => getDiscriminatedOption,
  getErrorMap: () => getErrorMap,
  globalRegistry: () => globalRegistry,
  gt: () => _gt,
  gte: () => _gte,
  guid: () => guid2,
  hash: () => hash,
  hex: () => hex2,
  hostname: () => hostname2,
  httpUrl: () => httpUrl,
  iban: () => iban2,
  includes: () => _includes,
  input: () => input,
  instanceof: () => _instanceof,
  int: () => int,
  int32: () => int32,
  int64: () => int64,
  intersection: () => intersection,
  invertCodec: () => invertCodec,
  ipv4: () => ipv42,
  ipv6: () => ipv62,
  iso: () => iso_exports,
  json: () => json,
  jwt: () => jwt,
  keyof: () => keyof,
  ksuid: () => ksuid2,
  lazy: () => lazy,
  length: () => _length,
  literal: () => literal,
  locales: () => locales_exports,
  looseObject: () => looseObject,
  looseRecord: () => looseRecord,
  lowercase: () => _lowercase,
  lt: () => _lt,
  lte: () => _lte,
  mac: () => mac2,
  map: () => map,
  maxLength: () => _maxLength,
  maxSize: () => _maxSize,
  memoizer: () => memoizer,
  meta: () => meta2,
  mime: () => _mime,
  minLength: () => _minLength,
  minSize: () => _minSize,
  multipleOf: () => _multipleOf,
  nan: () => nan,
  nanoid: () => nanoid2,
  nativeEnum: () => nativeEnum,
  negative: () => _negative,
  never: () => never,
  nonnegative: () => _nonnegative,
  nonoptional: () => nonoptional,
  nonpositive: () => _nonpositive,
  normalize: () => _normalize,
  null: () => _null3,
  nullable: () => nullable,
  nullish: () => nullish2,
  number: () => number2,
  object: () => object,
  optional: () => optional,
  output: () => output,
  overwrite: () => _overwrite,
  parse: () => parse2,
  parseAsync: () => parseAsync2,
  partialRecord: () => partialRecord,
  pipe: () => pipe,
  positive: () => _positive,
  prefault: () => prefault,
  preprocess: () => preprocess,
  prettifyError: () => prettifyError,
  promise: () => promise,
  properties: () => _properties,
  property: () => _property,
  readonly: () => readonly,
  record: () => record,
  refine: () => refine,
  regex: () => _regex,
  regexes: () => regexes_exports,
  registry: () => registry,
  safeDecode: () => safeDecode2,
  safeDecodeAsync: () => safeDecodeAsync2,
  safeEncode: () => safeEncode2,
  safeEncodeAsync: () => safeEncodeAsync2,
  safeParse: () => safeParse2,
  safeParseAsync: () => safeParseAsync2,
  set: () => set,
  setErrorMap: () => setErrorMap,
  size: () => _size,
  slugify: () => _slugify,
  startsWith: () => _startsWith,
  strictObject: () => strictObject,
  string: () => string2,
  stringFormat: () => stringFormat,
  stringbool: () => stringbool,
  success: () => success,
  superRefine: () => superRefine,
  symbol: () => symbol,
  templateLiteral: () => templateLiteral,
  toJSONSchema: () => toJSONSchema,
  toLowerCase: () => _toLowerCase,
  toUpperCase: () => _toUpperCase,
  toZod: () => toZod,
  transform: () => transform,
  treeifyError: () => treeifyError,
  trim: () => _trim,
  tuple: () => tuple,
  uint32: () => uint32,
  uint64: () => uint64,
  ulid: () => ulid2,
  undefined: () => _undefined3,
  union: () => union,
  unknown: () => unknown,
  uppercase: () => _uppercase,
  url: () => url,
  util: () => util_exports,
  uuid: () => uuid2,
  uuidv4: () => uuidv4,
  uuidv6: () => uuidv6,
  uuidv7: () => uuidv7,
  validate: () => validate,
  validateAsync: () => validateAsync,
  void: () => _void2,
  withParser: () => withParser,
  xid: () => xid2,
  xor: () => xor
});

// node_modules/zod/v4/core/index.js
var core_exports2 = {};
__export(core_exports2, {
  $ZodAny: () => $ZodAny,
  $ZodArray: () => $ZodArray,
  $ZodAsyncError: () => $ZodAsyncError,
  $ZodBase64: () => $ZodBase64,
  $ZodBase64URL: () => $ZodBase64URL,
  $ZodBigInt: () => $ZodBigInt,
  $ZodBigIntFormat: () => $ZodBigIntFormat,
  $ZodBoolean: () => $ZodBoolean,
  $ZodCIDRv4: () => $ZodCIDRv4,
  $ZodCIDRv6: () => $ZodCIDRv6,
  $ZodCUID: () => $ZodCUID,
  $ZodCUID2: () => $ZodCUID2,
  $ZodCatch: () => $ZodCatch,
  $ZodCheck: () => $ZodCheck,
  $ZodCheckBigIntFormat: () => $ZodCheckBigIntFormat,
  $ZodCheckEndsWith: () => $ZodCheckEndsWith,
  $ZodCheckGreaterThan: () => $ZodCheckGreaterThan,
  $ZodCheckIncludes: () => $ZodCheckIncludes,
  $ZodCheckLengthEquals: () => $ZodCheckLengthEquals,
  $ZodCheckLessThan: () => $ZodCheckLessThan,
  $ZodCheckLowerCase: () => $ZodCheckLowerCase,
  $ZodCheckMaxLength: () => $ZodCheckMaxLength,
  $ZodCheckMaxSize: () => $ZodCheckMaxSize,
  $ZodCheckMimeType: () => $ZodCheckMimeType,
  $ZodCheckMinLength: () => $ZodCheckMinLength,
  $ZodCheckMinSize: () => $ZodCheckMinSize,
  $ZodCheckMultipleOf: () => $ZodCheckMultipleOf,
  $ZodCheckNumberFormat: () => $ZodCheckNumberFormat,
  $ZodCheckOverwrite: () => $ZodCheckOverwrite,
  $ZodCheckProperties: () => $ZodCheckProperties,
  $ZodCheckProperty: () => $ZodCheckProperty,
  $ZodCheckRegex: () => $ZodCheckRegex,
  $ZodCheckSizeEquals: () => $ZodCheckSizeEquals,
  $ZodCheckStartsWith: () => $ZodCheckStartsWith,
  $ZodCheckStringFormat: () => $ZodCheckStringFormat,
  $ZodCheckUpperCase: () => $ZodCheckUpperCase,
  $ZodCodec: () => $ZodCodec,
  $ZodCreditCard: () => $ZodCreditCard,
  $ZodCustom: () => $ZodCustom,
  $ZodCustomStringFormat: () => $ZodCustomStringFormat,
  $ZodCyclicError: () => $ZodCyclicError,
  $ZodDate: () => $ZodDate,
  $ZodDefault: () => $ZodDefault,
  $ZodDiscriminatedUnion: () => $ZodDiscriminatedUnion,
  $ZodE164: () => $ZodE164,
  $ZodEmail: () => $ZodEmail,
  $ZodEmoji: () => $ZodEmoji,
  $ZodEncodeError: () => $ZodEncodeError,
  $ZodEnum: () => $ZodEnum,
  $ZodError: () => $ZodError,
  $ZodExactOptional: () => $ZodExactOptional,
  $ZodFile: () => $ZodFile,
  $ZodFunction: () => $ZodFunction,
  $ZodGUID: () => $ZodGUID,
  $ZodIBAN: () => $ZodIBAN,
  $ZodIPv4: () => $ZodIPv4,
  $ZodIPv6: () => $ZodIPv6,
  $ZodISODate: () => $ZodISODate,
  $ZodISODateTime: () => $ZodISODateTime,
  $ZodISODuration: () => $ZodISODuration,
  $ZodISOTime: () => $ZodISOTime,
  $ZodIntersection: () => $ZodIntersection,
  $ZodJWT: () => $ZodJWT,
  $ZodKSUID: () => $ZodKSUID,
  $ZodLazy: () => $ZodLazy,
  $ZodLiteral: () => $ZodLiteral,
  $ZodMAC: () => $ZodMAC,
  $ZodMap: () => $ZodMap,
  $ZodNaN: () => $ZodNaN,
  $ZodNanoID: () => $ZodNanoID,
  $ZodNever: () => $ZodNever,
  $ZodNonOptional: () => $ZodNonOptional,
  $ZodNull: () => $ZodNull,
  $ZodNullable: () => $ZodNullable,
  $ZodNumber: () => $ZodNumber,
  $ZodNumberFormat: () => $ZodNumberFormat,
  $ZodObject: () => $ZodObject,
  $ZodObjectJIT: () => $ZodObjectJIT,
  $ZodOptional: () => $ZodOptional,
  $ZodPipe: () => $ZodPipe,
  $ZodPrefault: () => $ZodPrefault,
  $ZodPreprocess: () => $ZodPreprocess,
  $ZodPromise: () => $ZodPromise,
  $ZodReadonly: () => $ZodReadonly,
  $ZodRealError: () => $ZodRealError,
  $ZodRecord: () => $ZodRecord,
  $ZodRegistry: () => $ZodRegistry,
  $ZodSet: () => $ZodSet,
  $ZodString: () => $ZodString,
  $ZodStringFormat: () => $ZodStringFormat,
  $ZodSuccess: () => $ZodSuccess,
  $ZodSymbol: () => $ZodSymbol,
  $ZodTemplateLiteral: () => $ZodTemplateLiteral,
  $ZodTransform: () => $ZodTransform,
  $ZodTuple: () => $ZodTuple,
  $ZodType: () => $ZodType,
  $ZodULID: () => $ZodULID,
  $ZodURL: () => $ZodURL,
  $ZodUUID: () => $ZodUUID,
  $ZodUndefined: () => $ZodUndefined,
  $ZodUnion: () => $ZodUnion,
  $ZodUnknown: () => $ZodUnknown,
  $ZodVoid: () => $ZodVoid,
  $ZodXID: () => $ZodXID,
  $ZodXor: () => $ZodXor,
  $brand: () => $brand,
  $constructor: () => $constructor,
  $input: () => $input,
  $output: () => $output,
  Doc: () => Doc,
  INVALID: () => INVALID,
  JSONSchema: () => json_schema_exports,
  JSONSchemaGenerator: () => JSONSchemaGenerator,
  NEVER: () => NEVER,
  TimePrecision: () => TimePrecision,
  URL_BAD_FORMAT: () => URL_BAD_FORMAT,
  URL_UNPARSEABLE: () => URL_UNPARSEABLE,
  ZodCompileAsyncError: () => ZodCompileAsyncError,
  ZodCompileUnsupportedError: () => ZodCompileUnsupportedError,
  _any: () => _any,
  _array: () => _array,
  _base64: () => _base64,
  _base64url: () => _base64url,
  _bigint: () => _bigint,
  _boolean: () => _boolean,
  _catch: () => _catch,
  _check: () => _check,
  _cidrv4: () => _cidrv4,
  _cidrv6: () => _cidrv6,
  _coercedBigint: () => _coercedBigint,
  _coercedBoolean: () => _coercedBoolean,
  _coercedDate: () => _coercedDate,
  _coercedNumber: () => _coercedNumber,
  _coercedString: () => _coercedString,
  _creditCard: () => _creditCard,
  _cuid: () => _cuid,
  _cuid2: () => _cuid2,
  _custom: () => _custom,
  _date: () => _date,
  _decode: () => _decode,
  _decodeAsync: () => _decodeAsync,
  _default: () => _default,
  _discriminatedUnion: () => _discriminatedUnion,
  _e164: () => _e164,
  _email: () => _email,
  _emoji: () => _emoji2,
  _encode: () => _encode,
  _encodeAsync: () => _encodeAsync,
  _endsWith: () => _endsWith,
  _enum: () => _enum,
  _file: () => _file,
  _float32: () => _float32,
  _float64: () => _float64,
  _gt: () => _gt,
  _gte: () => _gte,
  _guid: () => _guid,
  _iban: () => _iban,
  _includes: () => _includes,
  _int: () => _int,
  _int32: () => _int32,
  _int64: () => _int64,
  _intersection: () => _intersection,
  _ipv4: () => _ipv4,
  _ipv6: () => _ipv6,
  _isoDate: () => _isoDate,
  _isoDateTime: () => _isoDateTime,
  _isoDuration: () => _isoDuration,
  _isoTime: () => _isoTime,
  _jwt: () => _jwt,
  _ksuid: () => _ksuid,
  _lazy: () => _lazy,
  _length: () => _length,
  _literal: () => _literal,
  _lowercase: () => _lowercase,
  _lt: () => _lt,
  _lte: () => _lte,
  _mac: () => _mac,
  _map: () => _map,
  _max: () => _lte,
  _maxLength: () => _maxLength,
  _maxSize: () => _maxSize,
  _mime: () => _mime,
  _min: () => _gte,
  _minLength: () => _minLength,
  _minSize: () => _minSize,
  _multipleOf: () => _multipleOf,
  _nan: () => _nan,
  _nanoid: () => _nanoid,
  _nativeEnum: () => _nativeEnum,
  _negative: () => _negative,
  _never: () => _never,
  _nonnegative: () => _nonnegative,
  _nonoptional: () => _nonoptional,
  _nonpositive: () => _nonpositive,
  _normalize: () => _normalize,
  _null: () => _null2,
  _nullable: () => _nullable,
  _number: () => _number,
  _optional: () => _optional,
  _overwrite: () => _overwrite,
  _parse: () => _parse,
  _parseAsync: () => _parseAsync,
  _pipe: () => _pipe,
  _positive: () => _positive,
  _promise: () => _promise,
  _properties: () => _properties,
  _property: () => _property,
  _readonly: () => _readonly,
  _record: () => _record,
  _refine: () => _refine,
  _regex: () => _regex,
  _safeDecode: () => _safeDecode,
  _safeDecodeAsync: () => _safeDecodeAsync,
  _safeEncode: () => _safeEncode,
  _safeEncodeAsync: () => _safeEncodeAsync,
  _safeParse: () => _safeParse,
  _safeParseAsync: () => _safeParseAsync,
  _set: () => _set,
  _size: () => _size,
  _slugify: () => _slugify,
  _startsWith: () => _startsWith,
  _string: () => _string,
  _stringFormat: () => _stringFormat,
  _stringbool: () => _stringbool,
  _success: () => _success,
  _superRefine: () => _superRefine,
  _symbol: () => _symbol,
  _templateLiteral: () => _templateLiteral,
  _toLowerCase: () => _toLowerCase,
  _toUpperCase: () => _toUpperCase,
  _transform: () => _transform,
  _trim: () => _trim,
  _tuple: () => _tuple,
  _uint32: () => _uint32,
  _uint64: () => _uint64,
  _ulid: () => _ulid,
  _undefined: () => _undefined2,
  _union: () => _union,
  _unknown: () => _unknown,
  _uppercase: () => _uppercase,
  _url: () => _url,
  _uuid: () => _uuid,
  _uuidv4: () => _uuidv4,
  _uuidv6: () => _uuidv6,
  _uuidv7: () => _uuidv7,
  _void: () => _void,
  _xid: () => _xid,
  _xor: () => _xor,
  base64Charset: () => base64Charset,
  base64urlCharset: () => base64urlCharset,
  canParseURL: () => canParseURL,
  clone: () => clone,
  compile: () => compile,
  compileFn: () => compileFn,
  config: () => config,
  createStandardJSONSchemaMethod: () => createStandardJSONSchemaMethod,
  createToJSONSchemaMethod: () => createToJSONSchemaMethod,
  decode: () => decode,
  decodeAsync: () => decodeAsync,
  describe: () => describe,
  encode: () => encode,
  encodeAsync: () => encodeAsync,
  extractDefs: () => extractDefs,
  finalize: () => finalize,
  flattenError: () => flattenError,
  formatError: () => formatError,
  getDiscriminatedOption: () => getDiscriminatedOption,
  globalConfig: () => globalConfig,
  globalRegistry: () => globalRegistry,
  handleUnrepresentable: () => handleUnrepresentable,
  initializeContext: () => initializeContext,
  isBackEdge: () => isBackEdge,
  isRecursiveSchema: () => isRecursiveSchema,
  isValidBase64: () => isValidBase64,
  isValidBase64URL: () => isValidBase64URL,
  isValidCIDRv6: () => isValidCIDRv6,
  isValidCreditCard: () => isValidCreditCard,
  isValidIBAN: () => isValidIBAN,
  isValidIPv6: () => isValidIPv6,
  isValidJWT: () => isValidJWT,
  locales: () => locales_exports,
  memoizer: () => memoizer,
  mergeValues: () => mergeValues,
  meta: () => meta,
  parse: () => parse,
  parseAsync: () => parseAsync,
  parseURLObject: () => parseURLObject,
  prettifyError: () => prettifyError,
  process: () => processSchema,
  processSchema: () => processSchema,
  regexes: () => regexes_exports,
  registry: () => registry,
  safeDecode: () => safeDecode,
  safeDecodeAsync: () => safeDecodeAsync,
  safeEncode: () => safeEncode,
  safeEncodeAsync: () => safeEncodeAsync,
  safeParse: () => safeParse,
  safeParseAsync: () => safeParseAsync,
  standardProps: () => standardProps,
  stripTabAndNewline: () => stripTabAndNewline,
  toDotPath: () => toDotPath,
  toJSONSchema: () => toJSONSchema,
  toZod: () => toZod,
  treeifyError: () => treeifyError,
  urlHostnameOk: () => urlHostnameOk,
  urlProtocolOk: () => urlProtocolOk,
  util: () => util_exports,
  validate: () => validate,
  validateAsync: () => validateAsync,
  validateURL: () => validateURL,
  version: () => version,
  withParser: () => withParser
});

// node_modules/zod/v4/core/util.js
var util_exports = {};
__export(util_exports, {
  BIGINT_FORMAT_RANGES: () => BIGINT_FORMAT_RANGES,
  CONSTANT_CATCH: () => CONSTANT_CATCH,
  Class: () => Class,
  NUMBER_FORMAT_RANGES: () => NUMBER_FORMAT_RANGES,
  aborted: () => aborted,
  allowsEval: () => allowsEval,
  assert: () => assert,
  assertEqual: () => assertEqual,
  assertIs: () => assertIs,
  assertNever: () => assertNever,
  assertNotEqual: () => assertNotEqual,
  assignProp: () => assignProp,
  attachSchema: () => attachSchema,
  base64ToUint8Array: () => base64ToUint8Array,
  base64urlToUint8Array: () => base64urlToUint8Array,
  cached: () => cached,
  captureStackTrace: () => captureStackTrace,
  cleanEnum: () => cleanEnum,
  cleanRegex: () => cleanRegex,
  clone: () => clone,
  cloneDef: () => cloneDef,
  codePointLength: () => codePointLength,
  constantCatch: () => constantCatch,
  createTransparentProxy: () => createTransparentProxy,
  defineLazy: () => defineLazy,
  defineLazyInternal: () => defineLazyInternal,
  derived: () => derived,
  esc: () => esc,
  escapeRegex: () => escapeRegex,
  explicitlyAborted: () => explicitlyAborted,
  extend: () => extend,
  finalizeIssue: () => finalizeIssue,
  floatSafeRemainder: () => floatSafeRemainder,
  getElementAtPath: () => getElementAtPath,
  getEnumValues: () => getEnumValues,
  getLengthableOrigin: () => getLengthableOrigin,
  getParsedType: () => getParsedType,
  getSizableOrigin: () => getSizableOrigin,
  hexToUint8Array: () => hexToUint8Array,
  hide: () => hide,
  installLazyProp: () => installLazyProp,
  isObject: () => isObject,
  isPlainObject: () => isPlainObject,
  issue: () => issue,
  joinValues: () => joinValues,
  jsonStringifyReplacer: () => jsonStringifyReplacer,
  members: () => members,
  merge: () => merge,
  mergeDefs: () => mergeDefs,
  normalizeParams: () => normalizeParams,
  nullish: () => nullish,
  numKeys: () => numKeys,
  objectClone: () => objectClone,
  omit: () => omit,
  optionalKeys: () => optionalKeys,
  own: () => own,
  parsedType: () => parsedType,
  partial: () => partial,
  pick: () => pick,
  prefixIssues: () => prefixIssues,
  primitiveTypes: () => primitiveTypes,
  promiseAllObject: () => promiseAllObject,
  propertyKeyTypes: () => propertyKeyTypes,
  randomString: () => randomString,
  rawShape: () => rawShape,
  required: () => required,
  safeExtend: () => safeExtend,
  shallowClone: () => shallowClone,
  sizeCaps: () => sizeCaps,
  slugify: () => slugify,
  stringifyPrimitive: () => stringifyPrimitive,
  toZod: () => toZod,
  uint8ArrayToBase64: () => uint8ArrayToBase64,
  uint8ArrayToBase64url: () => uint8ArrayToBase64url,
  uint8ArrayToHex: () => uint8ArrayToHex,
  unwrapMessage: () => unwrapMessage
});
function assertEqual(val) {
  return val;
}
function assertNotEqual(val) {
  return val;
}
function toZod() {
  return (schema) => schema;
}
function assertIs(_arg) {
}
function assertNever(_x) {
  throw new Error("Unexpected value in exhaustive check");
}
function assert(_) {
}
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v === "number");
  const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values;
}
function joinValues(array2, separator = "|") {
  return array2.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
  if (typeof value === "bigint")
    return value.toString();
  return value;
}
var Cached = class {
  constructor(getter) {
    this._getter = getter;
    this._value = void 0;
  }
  get value() {
    const getter = this._getter;
    if (getter !== void 0) {
      this._value = getter();
      this._getter = void 0;
    }
    return this._value;
  }
};
function cached(getter) {
  return new Cached(getter);
}
function nullish(input2) {
  return input2 === null || input2 === void 0;
}
function cleanRegex(source) {
  const start = source.startsWith("^") ? 1 : 0;
  const end = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
  const ratio = val / step;
  const roundedRatio = Math.round(ratio);
  const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
  if (Math.abs(ratio - roundedRatio) < tolerance)
    return 0;
  return ratio - roundedRatio;
}
var EVALUATING = /* @__PURE__ */ Symbol("evaluating");
function defineLazy(object2, key, getter) {
  let value = void 0;
  Object.defineProperty(object2, key, {
    get() {
      if (value === EVALUATING) {
        return void 0;
      }
      if (value === void 0) {
        value = EVALUATING;
        value = getter();
      }
      return value;
    },
    set(v) {
      Object.defineProperty(object2, key, {
        value: v
        // configurable: true,
      });
    },
    configurable: true
  });
}
function objectClone(obj) {
  return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
function rawShape(def) {
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
  return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
  Object.defineProperty(target, key, {
    get() {
      const value = getter();
      assignProp(this, key, value);
      return value;
    },
    enumerable: true,
    configurable: true
  });
}
function putProp(target, key, value) {
  if (key in target)
    assignProp(target, key, value);
  else
    target[key] = value;
}
function mirrorShape(target, source, keys, wrap) {
  const raw = sourceShape(source);
  for (const key of keys) {
    const desc = Object.getOwnPropertyDescriptor(raw, key);
    if (!desc.enumerable)
      continue;
    if (desc.get) {
      deferProp(target, key, () => {
        const value = source._zod.def.shape[key];
        return wrap ? wrap(value, key) : value;
      });
    } else
      putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
  }
}
function mirrorProps(target, source) {
  for (const key of Reflect.ownKeys(source)) {
    const desc = Object.getOwnPropertyDescriptor(source, key);
    if (!desc.enumerable)
      continue;
    if (desc.get)
      deferProp(target, key, () => source[key]);
    else
      putProp(target, key, desc.value);
  }
}
function mergeDefs(...defs) {
  const mergedDescriptors = {};
  for (const def of defs) {
    const descriptors = Object.getOwnPropertyDescriptors(def);
    Object.assign(mergedDescriptors, descriptors);
  }
  return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
  return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
  if (!path)
    return obj;
  return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
  const keys = Object.keys(promisesObj);
  const promises = keys.map((key) => promisesObj[key]);
  return Promise.all(promises).then((results) => {
    const resolvedObj = {};
    for (let i = 0; i < keys.length; i++) {
      resolvedObj[keys[i]] = results[i];
    }
    return resolvedObj;
  });
}
function randomString(length = 10) {
  const chars = "abcdefghijklmnopqrstuvwxyz";
  let str = "";
  for (let i = 0; i < length; i++) {
    str += chars[Math.floor(Math.random() * chars.length)];
  }
  return str;
}
function esc(str) {
  return JSON.stringify(str);
}
function slugify(input2) {
  return input2.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
};
function isObject(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
var allowsEval = /* @__PURE__ */ cached(() => {
  if (globalConfig.jitless) {
    return false;
  }
  if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
    return false;
  }
  try {
    const F = Function;
    new F("");
    return true;
  } catch (_) {
    return false;
  }
});
function isPlainObject(o) {
  if (isObject(o) === false)
    return false;
  const ctor = o.constructor;
  if (ctor === void 0)
    return true;
  if (typeof ctor !== "function")
    return true;
  const prot = ctor.prototype;
  if (isObject(prot) === false)
    return false;
  if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
    return false;
  }
  return true;
}
function shallowClone(o) {
  if (isPlainObject(o))
    return { ...o };
  if (Array.isArray(o))
    return [...o];
  if (o instanceof Map)
    return new Map(o);
  if (o instanceof Set)
    return new Set(o);
  return o;
}
function numKeys(data) {
  let keyCount = 0;
  for (const key in data) {
    if (Object.prototype.hasOwnProperty.call(data, key)) {
      keyCount++;
    }
  }
  return keyCount;
}
var getParsedType = (data) => {
  const t = typeof data;
  switch (t) {
    case "undefined":
      return "undefined";
    case "string":
      return "string";
    case "number":
      return Number.isNaN(data) ? "nan" : "number";
    case "boolean":
      return "boolean";
    case "function":
      return "function";
    case "bigint":
      return "bigint";
    case "symbol":
      return "symbol";
    case "object":
      if (Array.isArray(data)) {
        return "array";
      }
      if (data === null) {
        return "null";
      }
      if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
        return "promise";
      }
      if (typeof Map !== "undefined" && data instanceof Map) {
        return "map";
      }
      if (typeof Set !== "undefined" && data instanceof Set) {
        return "set";
      }
      if (typeof Date !== "undefined" && data instanceof Date) {
        return "date";
      }
      if (typeof File !== "undefined" && data instanceof File) {
        return "file";
      }
      return "object";
    default:
      throw new Error(`Unknown data type: ${t}`);
  }
};
var propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
var primitiveTypes = /* @__PURE__ */ new Set([
  "string",
  "number",
  "bigint",
  "boolean",
  "symbol",
  "undefined"
]);
function escapeRegex(str) {
  return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  if (!def || params?.parent)
    cl._zod.parent = inst;
  return cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params === "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  delete params.message;
  if (typeof params.error === "string")
    return { ...params, error: () => params.error };
  return params;
}
function createTransparentProxy(getter) {
  let target;
  return new Proxy({}, {
    get(_, prop, receiver) {
      target ?? (target = getter());
      return Reflect.get(target, prop, receiver);
    },
    set(_, prop, value, receiver) {
      target ?? (target = getter());
      return Reflect.set(target, prop, value, receiver);
    },
    has(_, prop) {
      target ?? (target = getter());
      return Reflect.has(target, prop);
    },
    deleteProperty(_, prop) {
      target ?? (target = getter());
      return Reflect.deleteProperty(target, prop);
    },
    ownKeys(_) {
      target ?? (target = getter());
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(_, prop) {
      target ?? (target = getter());
      return Reflect.getOwnPropertyDescriptor(target, prop);
    },
    defineProperty(_, prop, descriptor) {
      target ?? (target = getter());
      return Reflect.defineProperty(target, prop, descriptor);
    }
  });
}
function stringifyPrimitive(value) {
  if (typeof value === "bigint")
    return value.toString() + "n";
  if (typeof value === "string")
    return `"${value}"`;
  return `${value}`;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
}
var NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
  safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  float32: [-34028234663852886e22, 34028234663852886e22],
  float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
var BIGINT_FORMAT_RANGES = {
  int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
  uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".pick() cannot be used on object schemas containing refinements");
  }
  const newShape = {};
  mirrorShape(newShape, schema, maskedKeys(schema, mask));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function maskedKeys(schema, mask) {
  const raw = sourceShape(schema);
  const keys = [];
  for (const key of Reflect.ownKeys(mask)) {
    if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
      throw new Error(`Unrecognized key: "${String(key)}"`);
    }
    if (mask[key])
      keys.push(key);
  }
  return keys;
}
function omit(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".omit() cannot be used on object schemas containing refinements");
  }
  const omitted = new Set(maskedKeys(schema, mask));
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to extend: expected a plain object");
  }
  const checks = schema._zod.def.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    const existingShape = sourceShape(schema);
    for (const key of Reflect.ownKeys(shape)) {
      if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) {
        throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
      }
    }
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
  mirrorProps(newShape, shape);
  return newShape;
}
function safeExtend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to safeExtend: expected a plain object");
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
  if (!b?._zod?.def) {
    throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
  }
  if (a._zod.def.checks?.length) {
    throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
  }
  const newShape = {};
  mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
  mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
  const def = mergeDefs(a._zod.def, {
    shape: newShape,
    get catchall() {
      return b._zod.def.catchall;
    },
    checks: b._zod.def.checks ?? []
  });
  return clone(a, def);
}
function partial(Class2, schema, mask, name2 = "partial") {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(`.${name2}() cannot be used on object schemas containing refinements`);
  }
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class2 && ((value, key) => selected && !selected.has(key) ? value : new Class2({ type: "optional", innerType: value })));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class2, schema, mask) {
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => (
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class2({ type: "nonoptional", innerType: value })
  ));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue !== true) {
      return true;
    }
  }
  return false;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue === false) {
      return true;
    }
  }
  return false;
}
function prefixIssues(path, issues) {
  return issues.map((iss) => {
    var _a3;
    (_a3 = iss).path ?? (_a3.path = []);
    iss.path.unshift(path);
    return iss;
  });
}
function unwrapMessage(message) {
  return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max = d.maximum ?? d.length ?? d.size;
    if (max >= 0)
      caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start, inst) {
  var _a3;
  for (let i = start; i < issues.length; i++) {
    (_a3 = issues[i]).schema ?? (_a3.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a3;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a3 = iss).schema ?? (_a3.schema = iss.inst);
    else
      iss.schema = iss.inst;
  }
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
  const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
  const full = {};
  for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
      continue;
    full[k] = iss[k];
  }
  full.path ?? (full.path = []);
  full.message = message;
  if (ctx?.reportInput) {
    full.input = iss.input;
  }
  return full;
}
function getSizableOrigin(input2) {
  if (input2 instanceof Set)
    return "set";
  if (input2 instanceof Map)
    return "map";
  if (input2 instanceof File)
    return "file";
  return "unknown";
}
var highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
  const units = str.length;
  if (!highSurrogate.test(str))
    return units;
  let count = units;
  for (let i = 0; i < units - 1; i++) {
    if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
      count--;
      i++;
    }
  }
  return count;
}
function getLengthableOrigin(input2) {
  if (Array.isArray(input2))
    return "array";
  if (typeof input2 === "string")
    return "string";
  return "unknown";
}
function parsedType(data) {
  const t = typeof data;
  switch (t) {
    case "number": {
      return Number.isNaN(data) ? "nan" : "number";
    }
    case "object": {
      if (data === null) {
        return "null";
      }
      if (Array.isArray(data)) {
        return "array";
      }
      const obj = data;
      if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
        return obj.constructor.name;
      }
    }
  }
  return t;
}
function issue(...args) {
  const [iss, input2, inst] = args;
  if (typeof iss === "string") {
    return {
      message: iss,
      code: "custom",
      input: input2,
      inst
    };
  }
  return { ...iss };
}
function cleanEnum(obj) {
  return Object.entries(obj).filter(([k, _]) => {
    return Number.isNaN(Number.parseInt(k, 10));
  }).map((el) => el[1]);
}
function base64ToUint8Array(base643) {
  const binaryString = atob(base643);
  const bytes = new Uint8Array(binaryString.length);
  for (let i = 0; i < binaryString.length; i++) {
    bytes[i] = binaryString.charCodeAt(i);
  }
  return bytes;
}
function uint8ArrayToBase64(bytes) {
  let binaryString = "";
  for (let i = 0; i < bytes.length; i++) {
    binaryString += String.fromCharCode(bytes[i]);
  }
  return btoa(binaryString);
}
function base64urlToUint8Array(base64url3) {
  const base643 = base64url3.replace(/-/g, "+").replace(/_/g, "/");
  const padding = "=".repeat((4 - base643.length % 4) % 4);
  return base64ToUint8Array(base643 + padding);
}
function uint8ArrayToBase64url(bytes) {
  return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex3) {
  const cleanHex = hex3.replace(/^0x/, "");
  if (cleanHex.length % 2 !== 0) {
    throw new Error("Invalid hex string length");
  }
  const bytes = new Uint8Array(cleanHex.length / 2);
  for (let i = 0; i < cleanHex.length; i += 2) {
    bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
  }
  return bytes;
}
function uint8ArrayToHex(bytes) {
  return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
}
var Class = class {
  constructor(..._args) {
  }
};
function members(proto, table) {
  for (const key in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key);
    if (desc.get)
      Object.defineProperty(proto, key, { ...desc, enumerable: false });
    else
      defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value, enumerable = true) {
  Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
  return value;
}
function hide(inst, key, value) {
  return own(inst, key, value, false);
}
// @__NO_SIDE_EFFECTS__
function derived(computes, table) {
  for (const key in computes) {
    const compute = computes[key];
    Object.defineProperty(table, key, {
      configurable: true,
      enumerable: true,
      get() {
        return own(this, key, compute(this));
      },
      set(value) {
        own(this, key, value);
      }
    });
  }
  return table;
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
      own(this, key, value);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
var installing;
var broke = false;
var breaker = {
  configurable: true,
  get() {
    broke = true;
    return void 0;
  }
};
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = false;
      try {
        const value = compute(this);
        if (broke)
          delete this[key];
        else
          Object.defineProperty(this, key, { configurable: true, writable: true, value });
        broke = broke || outer;
        return value;
      } catch (err) {
        delete this[key];
        broke = broke || outer;
        throw err;
      }
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, value });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  if (!proto)
    return;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      const desc = { configurable: true, writable: true, enumerable, value: void 0 };
      Object.defineProperty(this, key, desc);
      desc.value = make(this);
      Object.defineProperty(this, key, desc);
      return desc.value;
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
    }
  });
}
var CONSTANT_CATCH = "~constantCatch";
function constantCatch(value) {
  const fn = () => value;
  fn[CONSTANT_CATCH] = true;
  return fn;
}

// node_modules/zod/v4/core/core.js
var _a;
var NEVER = /* @__PURE__ */ Object.freeze({
  status: "aborted"
});
var _zodDesc = { value: void 0, enumerable: false };
var _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        _E = null;
        return new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name2, initializer3, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto;
  const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (!inst._zod) {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    } else if (inst._zod.traits.has(name2)) {
      return;
    }
    inst._zod.traits.add(name2);
    initializer3(inst, def);
    if (initialized) {
      const own2 = Object.getPrototypeOf(inst);
      const ctorProto = inst._zod.constr.prototype;
      let up = own2;
      while (up && up !== ctorProto)
        up = Object.getPrototypeOf(up);
      const target = up ?? own2;
      if (!initialized.has(target)) {
        initialized.add(target);
        members(target, protoMembers);
      }
    }
    const proto2 = _.prototype;
    for (const k in proto2) {
      if (!Object.prototype.hasOwnProperty.call(proto2, k))
        continue;
      if (!(k in inst)) {
        inst[k] = proto2[k].bind(inst);
      }
    }
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name2 });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
      for (const fn of deferred) {
        fn();
      }
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp)
      pp(inst);
    return inst;
  }
  Object.defineProperty(_, "init", { value: init });
  Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => {
      if (params?.Parent && inst instanceof params.Parent)
        return true;
      return inst?._zod?.traits?.has(name2);
    }
  });
  Object.defineProperty(_, "name", { value: name2 });
  return _;
}
var $brand = /* @__PURE__ */ Symbol("zod_brand");
var $ZodAsyncError = class extends Error {
  constructor() {
    super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
  }
};
var $ZodEncodeError = class extends Error {
  constructor(name2) {
    super(`Encountered unidirectional transform during encode: ${name2}`);
    this.name = "ZodEncodeError";
  }
};
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
var globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
var _messageDesc = {
  get: _getMessage,
  set: _setMessage,
  enumerable: true,
  configurable: true
};
var _issuesDesc = { value: void 0, enumerable: false };
var _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
var initializer = (inst, def) => {
  inst.name = "$ZodError";
  _issuesDesc.value = def;
  Object.defineProperty(inst, "issues", _issuesDesc);
  _issuesDesc.value = void 0;
  Object.defineProperty(inst, "message", _messageDesc);
  const proto = Object.getPrototypeOf(inst);
  if (!_installedToString.has(proto)) {
    _installedToString.add(proto);
    Object.defineProperty(proto, "toString", {
      configurable: true,
      enumerable: false,
      get() {
        const value = () => this.message;
        Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
        return value;
      },
      set(value) {
        Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
      }
    });
  }
};
var $ZodError = $constructor("$ZodError", initializer);
var $ZodRealError = $constructor("$ZodError", initializer, void 0, {
  Parent: Error
});
function node(obj, key, make) {
  if (!Object.prototype.hasOwnProperty.call(obj, key)) {
    if (key === "__proto__") {
      Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
    } else {
      obj[key] = make();
    }
  }
  return obj[key];
}
function flattenError(error62, mapper = (issue2) => issue2.message) {
  const fieldErrors = {};
  const formErrors = [];
  for (const sub of error62.issues) {
    if (sub.path.length > 0) {
      node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
    } else {
      formErrors.push(mapper(sub));
    }
  }
  return { formErrors, fieldErrors };
}
function formatError(error62, mapper = (issue2) => issue2.message) {
  const fieldErrors = { _errors: [] };
  const processError = (error63, path = []) => {
    for (const issue2 of error63.issues) {
      if (issue2.code === "invalid_union" && issue2.errors.length) {
        issue2.errors.map((issues) => processError({ issues }, [...path, ...issue2.path]));
      } else if (issue2.code === "invalid_key") {
        processError({ issues: issue2.issues }, [...path, ...issue2.path]);
      } else if (issue2.code === "invalid_element") {
        processError({ issues: issue2.issues }, [...path, ...issue2.path]);
      } else {
        const fullpath = [...path, ...issue2.path];
        if (fullpath.length === 0) {
          fieldErrors._errors.push(mapper(issue2));
        } else {
          let curr = fieldErrors;
          let i = 0;
          while (i < fullpath.length) {
            const el = fullpath[i];
            const terminal = i === fullpath.length - 1;
            if (el === "_errors") {
              if (terminal)
                curr._errors.push(mapper(issue2));
              i++;
              continue;
            }
            if (!Object.prototype.hasOwnProperty.call(curr, el)) {
              Object.defineProperty(curr, el, {
                value: { _errors: [] },
                enumerable: true,
                writable: true,
                configurable: true
              });
            }
            const node2 = curr[el];
            if (terminal) {
              node2._errors.push(mapper(issue2));
            }
            curr = node2;
            i++;
          }
        }
      }
    }
  };
  processError(error62);
  return fieldErrors;
}
function treeifyError(error62, mapper = (issue2) => issue2.message) {
  const result = { errors: [] };
  const processError = (error63, path = []) => {
    var _a3;
    for (const issue2 of error63.issues) {
      if (issue2.code === "invalid_union" && issue2.errors.length) {
        issue2.errors.map((issues) => processError({ issues }, [...path, ...issue2.path]));
      } else if (issue2.code === "invalid_key") {
        processError({ issues: issue2.issues }, [...path, ...issue2.path]);
      } else if (issue2.code === "invalid_element") {
        processError({ issues: issue2.issues }, [...path, ...issue2.path]);
      } else {
        const fullpath = [...path, ...issue2.path];
        if (fullpath.length === 0) {
          result.errors.push(mapper(issue2));
          continue;
        }
        let curr = result;
        let i = 0;
        while (i < fullpath.length) {
          const el = fullpath[i];
          const terminal = i === fullpath.length - 1;
          if (typeof el === "string") {
            curr.properties ?? (curr.properties = {});
            if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
              Object.defineProperty(curr.properties, el, {
                value: { errors: [] },
                enumerable: true,
                writable: true,
                configurable: true
              });
            }
            curr = curr.properties[el];
          } else {
            curr.items ?? (curr.items = []);
            (_a3 = curr.items)[el] ?? (_a3[el] = { errors: [] });
            curr = curr.items[el];
          }
          if (terminal) {
            curr.errors.push(mapper(issue2));
          }
          i++;
        }
      }
    }
  };
  processError(error62);
  return result;
}
function toDotPath(_path) {
  const segs = [];
  const path = _path.map((seg) => typeof seg === "object" ? seg.key : seg);
  for (const seg of path) {
    if (typeof seg === "number")
      segs.push(`[${seg}]`);
    else if (typeof seg === "symbol")
      segs.push(`[${JSON.stringify(String(seg))}]`);
    else if (/[^\w$]/.test(seg))
      segs.push(`[${JSON.stringify(seg)}]`);
    else {
      if (segs.length)
        segs.push(".");
      segs.push(seg);
    }
  }
  return segs.join("");
}
function prettifyError(error62) {
  const lines = [];
  const issues = [...error62.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
  for (const issue2 of issues) {
    lines.push(`✖ ${issue2.message}`);
    if (issue2.path?.length)
      lines.push(`  → at ${toDotPath(issue2.path)}`);
  }
  return lines.join("\n");
}

// node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
  return { callee: params?.callee ?? callee, Err: params?.Err };
}
var _parse = (_Err) => {
  const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
      throw new $ZodAsyncError();
    }
    if (result.issues.length) {
      const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, _params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var parse = /* @__PURE__ */ _parse($ZodRealError);
var _parseAsync = (_Err) => {
  const fn = async (schema, value, _ctx, params) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
      result = await result;
    if (result.issues.length) {
      const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
var _safeParse = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
  const result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
function failure(Err, issues, ctx) {
  let error62;
  return {
    success: false,
    get error() {
      if (!error62) {
        error62 = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error62;
    },
    set error(e) {
      error62 = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
var _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError);
var COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
var COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
var validate = ((schema, value, _ctx) => {
  const validator = schema._zod.bag.validator;
  if (validator !== void 0) {
    if (validator(value) !== COMPILE_INVALID)
      return true;
    if (validator.definite === true && _ctx === void 0)
      return false;
  }
  return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
  const ctx = _ctx ? { ..._ctx, async: false, abortEarly: true } : { async: false, abortEarly: true };
  const fallbackRun = schema._zod.bag.fallbackRun;
  let result;
  if (fallbackRun) {
    ctx[COMPILE_FALLBACK] = true;
    result = fallbackRun({ value, issues: [] }, ctx);
  } else {
    result = schema._zod.run({ value, issues: [] }, ctx);
  }
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length === 0;
}
var validateAsync = async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true, abortEarly: true } : { async: true, abortEarly: true };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length === 0;
};
var _encode = (_Err) => {
  const parse3 = _parse(_Err);
  const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return parse3(schema, value, ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var encode = /* @__PURE__ */ _encode($ZodRealError);
var _decode = (_Err) => {
  const parse3 = _parse(_Err);
  const fn = (schema, value, _ctx, _params) => {
    return parse3(schema, value, _ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var decode = /* @__PURE__ */ _decode($ZodRealError);
var _encodeAsync = (_Err) => {
  const parseAsync3 = _parseAsync(_Err);
  const fn = async (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return await parseAsync3(schema, value, ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var encodeAsync = /* @__PURE__ */ _encodeAsync($ZodRealError);
var _decodeAsync = (_Err) => {
  const parseAsync3 = _parseAsync(_Err);
  const fn = async (schema, value, _ctx, _params) => {
    return await parseAsync3(schema, value, _ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var decodeAsync = /* @__PURE__ */ _decodeAsync($ZodRealError);
var _safeEncode = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParse(_Err)(schema, value, ctx);
};
var safeEncode = /* @__PURE__ */ _safeEncode($ZodRealError);
var _safeDecode = (_Err) => (schema, value, _ctx) => {
  return _safeParse(_Err)(schema, value, _ctx);
};
var safeDecode = /* @__PURE__ */ _safeDecode($ZodRealError);
var _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParseAsync(_Err)(schema, value, ctx);
};
var safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync($ZodRealError);
var _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
  return _safeParseAsync(_Err)(schema, value, _ctx);
};
var safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync($ZodRealError);

// node_modules/zod/v4/core/regexes.js
var regexes_exports = {};
__export(regexes_exports, {
  anyString: () => anyString,
  base64: () => base64,
  base64url: () => base64url,
  bigint: () => bigint,
  boolean: () => boolean,
  browserEmail: () => browserEmail,
  cidrv4: () => cidrv4,
  cidrv6: () => cidrv6,
  creditCard: () => creditCard,
  cuid: () => cuid,
  cuid2: () => cuid2,
  currencyCode: () => currencyCode,
  date: () => date,
  datetime: () => datetime,
  domain: () => domain,
  duration: () => duration,
  e164: () => e164,
  email: () => email,
  emoji: () => emoji,
  extendedDuration: () => extendedDuration,
  guid: () => guid,
  hex: () => hex,
  hostname: () => hostname,
  html5Email: () => html5Email,
  httpProtocol: () => httpProtocol,
  iban: () => iban,
  idnEmail: () => idnEmail,
  integer: () => integer,
  ipv4: () => ipv4,
  ipv6: () => ipv6,
  ksuid: () => ksuid,
  lowercase: () => lowercase,
  mac: () => mac,
  md5_base64: () => md5_base64,
  md5_base64url: () => md5_base64url,
  md5_hex: () => md5_hex,
  nanoid: () => nanoid,
  nanoidOfLength: () => nanoidOfLength,
  null: () => _null,
  number: () => number,
  rfc5322Email: () => rfc5322Email,
  sha1_base64: () => sha1_base64,
  sha1_base64url: () => sha1_base64url,
  sha1_hex: () => sha1_hex,
  sha256_base64: () => sha256_base64,
  sha256_base64url: () => sha256_base64url,
  sha256_hex: () => sha256_hex,
  sha384_base64: () => sha384_base64,
  sha384_base64url: () => sha384_base64url,
  sha384_hex: () => sha384_hex,
  sha512_base64: () => sha512_base64,
  sha512_base64url: () => sha512_base64url,
  sha512_hex: () => sha512_hex,
  string: () => string,
  time: () => time,
  ulid: () => ulid,
  undefined: () => _undefined,
  unicodeEmail: () => unicodeEmail,
  uppercase: () => uppercase,
  uuid: () => uuid,
  uuid4: () => uuid4,
  uuid6: () => uuid6,
  uuid7: () => uuid7,
  xid: () => xid
});
var cuid = /^[cC][0-9a-z]{6,}$/;
var cuid2 = /^[0-9a-z]+$/;
var ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
var xid = /^[0-9a-vA-V]{20}$/;
var ksuid = /^[A-Za-z0-9]{27}$/;
var nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
  return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
var duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
var extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
var guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
var uuid = (version3) => {
  if (!version3)
    return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
  return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version3}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
var uuid4 = /* @__PURE__ */ uuid(4);
var uuid6 = /* @__PURE__ */ uuid(6);
var uuid7 = /* @__PURE__ */ uuid(7);
var email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
var html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
var rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
var unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
var idnEmail = unicodeEmail;
var browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
var _emoji = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
  return new RegExp(_emoji, "u");
}
var ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
var ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
var mac = (delimiter) => {
  const escapedDelim = escapeRegex(delimiter ?? ":");
  return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
};
var cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
var cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
var base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
var base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
var hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
var domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
var httpProtocol = /^https?$/;
var e164 = /^\+[1-9]\d{6,14}$/;
var creditCard = /^\d(?:[ -]?\d){11,18}$/;
var currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
var iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
var dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
function anchor(source) {
  return new RegExp(`^${source}$`);
}
var date = /* @__PURE__ */ anchor(dateSource);
function timeSource(args) {
  const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
  const regex = typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
  return regex;
}
function time(args) {
  return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
  const opts = ["Z"];
  if (args.offset)
    opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
  const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
  const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
  return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
var anyString = /^[\s\S]{0,}$/;
var string = (params) => {
  const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
  return new RegExp(`^${regex}$`);
};
var bigint = /^-?\d+n?$/;
var integer = /^-?\d+$/;
var number = /^-?\d+(?:\.\d+)?$/;
var boolean = /^(?:true|false)$/i;
var _null = /^null$/i;
var _undefined = /^undefined$/i;
var lowercase = /^[^A-Z]*$/;
var uppercase = /^[^a-z]*$/;
var hex = /^[0-9a-fA-F]*$/;
function fixedBase64(bodyLength, padding) {
  return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
function fixedBase64url(length) {
  return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
var md5_hex = /^[0-9a-fA-F]{32}$/;
var md5_base64 = /* @__PURE__ */ fixedBase64(22, "==");
var md5_base64url = /* @__PURE__ */ fixedBase64url(22);
var sha1_hex = /^[0-9a-fA-F]{40}$/;
var sha1_base64 = /* @__PURE__ */ fixedBase64(27, "=");
var sha1_base64url = /* @__PURE__ */ fixedBase64url(27);
var sha256_hex = /^[0-9a-fA-F]{64}$/;
var sha256_base64 = /* @__PURE__ */ fixedBase64(43, "=");
var sha256_base64url = /* @__PURE__ */ fixedBase64url(43);
var sha384_hex = /^[0-9a-fA-F]{96}$/;
var sha384_base64 = /* @__PURE__ */ fixedBase64(64, "");
var sha384_base64url = /* @__PURE__ */ fixedBase64url(64);
var sha512_hex = /^[0-9a-fA-F]{128}$/;
var sha512_base64 = /* @__PURE__ */ fixedBase64(86, "==");
var sha512_base64url = /* @__PURE__ */ fixedBase64url(86);

// node_modules/zod/v4/core/checks.js
var $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
  var _a3;
  inst._zod ?? (inst._zod = {});
  inst._zod.def = def;
  (_a3 = inst._zod).onattach ?? (_a3.onattach = []);
});
var _whenHasSize = (payload) => {
  const val = payload.value;
  return !nullish(val) && val.size !== void 0;
};
var _whenHasLength = (payload) => {
  const val = payload.value;
  return !nullish(val) && val.length !== void 0;
};
var numericOriginMap = {
  number: "number",
  bigint: "bigint",
  object: "date"
};
var $ZodCheckLessThan = /* @__PURE__ */ $constructor("$ZodCheckLessThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
      return;
    }
    payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_big",
      maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
      return;
    }
    payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_small",
      minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMultipleOf = /* @__PURE__ */ $constructor("$ZodCheckMultipleOf", (inst, def) => {
  $ZodCheck.init(inst, def);
  inst._zod.check = (payload) => {
    if (typeof payload.value !== typeof def.value)
      throw new Error("Cannot mix number and bigint in multiple_of check.");
    const isMultiple = typeof payload.value === "bigint" ? (
      // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
      def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
    ) : floatSafeRemainder(payload.value, def.value) === 0;
    if (isMultiple)
      return;
    payload.issues.push({
      origin: typeof payload.value,
      code: "not_multiple_of",
      divisor: def.value,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
  $ZodCheck.init(inst, def);
  def.format = def.format || "float64";
  const isInt = def.format?.includes("int");
  const origin = isInt ? "int" : "number";
  const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
  inst._zod.check = (payload) => {
    const input2 = payload.value;
    if (isInt) {
      if (!Number.isInteger(input2)) {
        payload.issues.push({
          expected: origin,
          format: def.format,
          code: "invalid_type",
          continue: false,
          input: input2,
          inst
        });
        return;
      }
      if (!Number.isSafeInteger(input2)) {
        if (input2 > 0) {
          payload.issues.push({
            input: input2,
            code: "too_big",
            maximum: Number.MAX_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        } else {
          payload.issues.push({
            input: input2,
            code: "too_small",
            minimum: Number.MIN_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        }
        return;
      }
    }
    if (input2 < minimum) {
      payload.issues.push({
        origin: "number",
        input: input2,
        code: "too_small",
        minimum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
    if (input2 > maximum) {
      payload.issues.push({
        origin: "number",
        input: input2,
        code: "too_big",
        maximum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodCheckBigIntFormat = /* @__PURE__ */ $constructor("$ZodCheckBigIntFormat", (inst, def) => {
  $ZodCheck.init(inst, def);
  const [minimum, maximum] = BIGINT_FORMAT_RANGES[def.format];
  inst._zod.check = (payload) => {
    const input2 = payload.value;
    if (input2 < minimum) {
      payload.issues.push({
        origin: "bigint",
        input: input2,
        code: "too_small",
        minimum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
    if (input2 > maximum) {
      payload.issues.push({
        origin: "bigint",
        input: input2,
        code: "too_big",
        maximum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodCheckMaxSize = /* @__PURE__ */ $constructor("$ZodCheckMaxSize", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasSize);
  inst._zod.check = (payload) => {
    const input2 = payload.value;
    const size = input2.size;
    if (size <= def.maximum)
      return;
    payload.issues.push({
      origin: getSizableOrigin(input2),
      code: "too_big",
      maximum: def.maximum,
      inclusive: true,
      input: input2,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMinSize = /* @__PURE__ */ $constructor("$ZodCheckMinSize", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasSize);
  inst._zod.check = (payload) => {
    const input2 = payload.value;
    const size = input2.size;
    if (size >= def.minimum)
      return;
    payload.issues.push({
      origin: getSizableOrigin(input2),
      code: "too_small",
      minimum: def.minimum,
      inclusive: true,
      input: input2,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckSizeEquals = /* @__PURE__ */ $constructor("$ZodCheckSizeEquals", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasSize);
  inst._zod.check = (payload) => {
    const input2 = payload.value;
    const size = input2.size;
    if (size === def.size)
      return;
    const tooBig = size > def.size;
    payload.issues.push({
      origin: getSizableOrigin(input2),
      ...tooBig ? { code: "too_big", maximum: def.size } : { code: "too_small", minimum: def.size },
      inclusive: true,
      exact: true,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMaxLength = /* @__PURE__ */ $constructor("$ZodCheckMaxLength", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input2 = payload.value;
    const units = input2.length;
    const length = typeof input2 === "string" && units > def.maximum ? codePointLength(input2) : units;
    if (length <= def.maximum)
      return;
    const origin = getLengthableOrigin(input2);
    payload.issues.push({
      origin,
      code: "too_big",
      maximum: def.maximum,
      inclusive: true,
      input: input2,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input2 = payload.value;
    const units = input2.length;
    const length = typeof input2 === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input2) : units;
    if (length >= def.minimum)
      return;
    const origin = getLengthableOrigin(input2);
    payload.issues.push({
      origin,
      code: "too_small",
      minimum: def.minimum,
      inclusive: true,
      input: input2,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckLengthEquals = /* @__PURE__ */ $constructor("$ZodCheckLengthEquals", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input2 = payload.value;
    const units = input2.length;
    const length = typeof input2 === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input2) : units;
    if (length === def.length)
      return;
    const origin = getLengthableOrigin(input2);
    const tooBig = length > def.length;
    payload.issues.push({
      origin,
      ...tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length },
      inclusive: true,
      exact: true,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
  var _a3, _b;
  $ZodCheck.init(inst, def);
  if (def.pattern)
    (_a3 = inst._zod).check ?? (_a3.check = (payload) => {
      def.pattern.lastIndex = 0;
      if (def.pattern.test(payload.value))
        return;
      payload.issues.push({
        origin: "string",
        code: "invalid_format",
        format: def.format,
        input: payload.value,
        ...def.pattern ? { pattern: def.pattern.toString() } : {},
        inst,
        continue: !def.abort
      });
    });
  else
    (_b = inst._zod).check ?? (_b.check = () => {
    });
});
var $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    def.pattern.lastIndex = 0;
    if (def.pattern.test(payload.value))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "regex",
      input: payload.value,
      pattern: def.pattern.toString(),
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckLowerCase = /* @__PURE__ */ $constructor("$ZodCheckLowerCase", (inst, def) => {
  def.pattern ?? (def.pattern = lowercase);
  $ZodCheckStringFormat.init(inst, def);
});
var $ZodCheckUpperCase = /* @__PURE__ */ $constructor("$ZodCheckUpperCase", (inst, def) => {
  def.pattern ?? (def.pattern = uppercase);
  $ZodCheckStringFormat.init(inst, def);
});
var $ZodCheckIncludes = /* @__PURE__ */ $constructor("$ZodCheckIncludes", (inst, def) => {
  $ZodCheck.init(inst, def);
  const escapedRegex = escapeRegex(def.includes);
  const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
  def.pattern = pattern;
  inst._zod.check = (payload) => {
    if (payload.value.includes(def.includes, def.position))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "includes",
      includes: def.includes,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckStartsWith = /* @__PURE__ */ $constructor("$ZodCheckStartsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
  def.pattern ?? (def.pattern = pattern);
  inst._zod.check = (payload) => {
    if (payload.value.startsWith(def.prefix))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "starts_with",
      prefix: def.prefix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckEndsWith = /* @__PURE__ */ $constructor("$ZodCheckEndsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
  def.pattern ?? (def.pattern = pattern);
  inst._zod.check = (payload) => {
    if (payload.value.endsWith(def.suffix))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "ends_with",
      suffix: def.suffix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
function handleCheckPropertyResult(result, payload, property) {
  if (result.issues.length) {
    payload.issues.push(...prefixIssues(property, result.issues));
  }
}
var $ZodCheckProperty = /* @__PURE__ */ $constructor("$ZodCheckProperty", (inst, def) => {
  $ZodCheck.init(inst, def);
  inst._zod.check = (payload) => {
    const result = def.schema._zod.run({
      value: payload.value[def.property],
      issues: []
    }, {});
    if (result instanceof Promise) {
      return result.then((result2) => handleCheckPropertyResult(result2, payload, def.property));
    }
    handleCheckPropertyResult(result, payload, def.property);
    return;
  };
});
var $ZodCheckProperties = /* @__PURE__ */ $constructor("$ZodCheckProperties", (inst, def) => {
  $ZodCheck.init(inst, def);
  hide(inst, Symbol.iterator, function* () {
    yield inst;
  });
  let entries;
  inst._zod.check = (payload) => {
    if (payload.value == null) {
      payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
      return void 0;
    }
    entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
    const input2 = payload.value;
    let proms;
    for (const [key, schema] of entries) {
      const result = schema._zod.run({ value: input2[key], issues: [] }, {});
      if (result instanceof Promise) {
        proms ?? (proms = []);
        proms.push(result.then((result2) => handleCheckPropertyResult(result2, payload, key)));
      } else {
        handleCheckPropertyResult(result, payload, key);
      }
    }
    if (proms)
      return Promise.all(proms).then(() => void 0);
    return void 0;
  };
});
var $ZodCheckMimeType = /* @__PURE__ */ $constructor("$ZodCheckMimeType", (inst, def) => {
  $ZodCheck.init(inst, def);
  const mimeSet = new Set(def.mime);
  inst._zod.check = (payload) => {
    if (mimeSet.has(payload.value.type))
      return;
    payload.issues.push({
      code: "invalid_value",
      values: def.mime,
      input: payload.value.type,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckOverwrite = /* @__PURE__ */ $constructor("$ZodCheckOverwrite", (inst, def) => {
  $ZodCheck.init(inst, def);
  inst._zod.check = (payload) => {
    payload.value = def.tx(payload.value);
  };
});

// node_modules/zod/v4/core/doc.js
var Doc = class {
  constructor(args = [], closed = {}) {
    this.content = [];
    this.indent = 0;
    this.args = args;
    this.closed = closed;
  }
  // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
  indented(fn) {
    this.indent += 1;
    try {
      fn(this);
    } finally {
      this.indent -= 1;
    }
  }
  write(arg) {
    if (typeof arg === "function") {
      arg(this, { execution: "sync" });
      arg(this, { execution: "async" });
      return;
    }
    const content = arg;
    const lines = content.split("\n").filter((x) => x);
    const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
    const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
    for (const line of dedented) {
      this.content.push(line);
    }
  }
  compile() {
    const F = Function;
    const content = this?.content ?? [``];
    const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {
${content.join("\n")}
};`);
    return factory(...Object.values(this.closed));
  }
};

// node_modules/zod/v4/core/versions.js
var version = {
  major: 4,
  minor: 6,
  patch: 7
};

// node_modules/zod/v4/core/schemas.js
var $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
  var _a3;
  inst ?? (inst = {});
  inst._zod.def = def;
  inst._zod.bag = inst._zod.bag || {};
  inst._zod.version = version;
  const defChecks = inst._zod.def.checks;
  const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
  for (const ch of checks) {
    for (const fn of ch._zod.onattach) {
      fn(inst);
    }
  }
  if (checks.length === 0) {
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred?.push(() => {
      inst._zod.run = inst._zod.parse;
    });
  } else {
    const runChecks = (payload, checks2, ctx) => {
      if (payload.memo)
        return payload;
      let isAborted = aborted(payload);
      let asyncResult;
      for (const ch of checks2) {
        if (ch._zod.def.when) {
          if (explicitlyAborted(payload))
            continue;
          const shouldRun = ch._zod.def.when(payload);
          if (!shouldRun)
            continue;
        } else if (isAborted) {
          continue;
        }
        const currLen = payload.issues.length;
        const _ = ch._zod.check(payload);
        if (_ instanceof Promise && ctx?.async === false) {
          throw new $ZodAsyncError();
        }
        if (asyncResult || _ instanceof Promise) {
          asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
            await _;
            const nextLen = payload.issues.length;
            if (nextLen === currLen)
              return;
            attachSchema(payload.issues, currLen, inst);
            if (!isAborted)
              isAborted = aborted(payload, currLen);
          });
        } else {
          const nextLen = payload.issues.length;
          if (nextLen === currLen)
            continue;
          attachSchema(payload.issues, currLen, inst);
          if (!isAborted)
            isAborted = aborted(payload, currLen);
        }
      }
      if (asyncResult) {
        return asyncResult.then(() => {
          return payload;
        });
      }
      return payload;
    };
    const handleCanaryResult = (canary, payload, ctx) => {
      if (aborted(canary)) {
        canary.aborted = true;
        return canary;
      }
      const checkResult = runChecks(payload, checks, ctx);
      if (checkResult instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
      }
      return inst._zod.parse(checkResult, ctx);
    };
    inst._zod.run = (payload, ctx) => {
      if (ctx.skipChecks) {
        return inst._zod.parse(payload, ctx);
      }
      if (ctx.direction === "backward") {
        const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
        if (canary instanceof Promise) {
          return canary.then((canary2) => {
            return handleCanaryResult(canary2, payload, ctx);
          });
        }
        return handleCanaryResult(canary, payload, ctx);
      }
      const result = inst._zod.parse(payload, ctx);
      if (result instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return result.then((result2) => runChecks(result2, checks, ctx));
      }
      return runChecks(result, checks, ctx);
    };
  }
}, {
  // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
  get "~standard"() {
    return hide(this, "~standard", standardProps(this));
  },
  set "~standard"(value) {
    own(this, "~standard", value);
  }
});
var toStandardResult = (r2, ctx) => r2.issues.length ? { issues: r2.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r2.value };
async function validateAsync2(inst, value) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value) => {
      const ctx = { async: false };
      try {
        const r2 = inst._zod.run({ value, issues: [] }, ctx);
        if (!(r2 instanceof Promise))
          return toStandardResult(r2, ctx);
      } catch (_) {
      }
      return validateAsync2(inst, value);
    },
    vendor: "zod",
    version: 1
  };
}
var $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = def.pattern ?? anyString;
  inst._zod.parse = (payload, _) => {
    if (def.coerce)
      try {
        payload.value = String(payload.value);
      } catch (_2) {
      }
    if (typeof payload.value === "string")
      return payload;
    payload.issues.push({
      expected: "string",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
var $ZodStringFormat = /* @__PURE__ */ $constructor("$ZodStringFormat", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def);
  $ZodString.init(inst, def);
});
var $ZodGUID = /* @__PURE__ */ $constructor("$ZodGUID", (inst, def) => {
  def.pattern ?? (def.pattern = guid);
  $ZodStringFormat.init(inst, def);
});
var $ZodUUID = /* @__PURE__ */ $constructor("$ZodUUID", (inst, def) => {
  if (def.version) {
    const versionMap = {
      v1: 1,
      v2: 2,
      v3: 3,
      v4: 4,
      v5: 5,
      v6: 6,
      v7: 7,
      v8: 8
    };
    const v = versionMap[def.version];
    if (v === void 0)
      throw new Error(`Invalid UUID version: "${def.version}"`);
    def.pattern ?? (def.pattern = uuid(v));
  } else
    def.pattern ?? (def.pattern = uuid());
  $ZodStringFormat.init(inst, def);
});
var $ZodEmail = /* @__PURE__ */ $constructor("$ZodEmail", (inst, def) => {
  def.pattern ?? (def.pattern = email);
  $ZodStringFormat.init(inst, def);
});
var URL_BAD_FORMAT = 1;
var URL_UNPARSEABLE = 2;
function canParseURL(input2) {
  try {
    if (typeof URL !== "undefined" && typeof URL.canParse === "function")
      return URL.canParse(input2);
    new URL(input2);
    return true;
  } catch {
    return false;
  }
}
function validateURL(trimmed, def) {
  if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
    return canParseURL(trimmed) || URL_UNPARSEABLE;
  }
  return parseURLObject(trimmed, def);
}
function parseURLObject(trimmed, def) {
  if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
    return URL_BAD_FORMAT;
  }
  try {
    if (typeof URL !== "undefined") {
      const URLStatic = URL;
      if (typeof URLStatic.parse === "function")
        return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
    }
    return new URL(trimmed);
  } catch {
    return URL_UNPARSEABLE;
  }
}
var asciiTabOrNewline = /[\t\n\r]/g;
function stripTabAndNewline(value) {
  return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url2, hostname3) {
  hostname3.lastIndex = 0;
  return hostname3.test(url2.hostname);
}
function urlProtocolOk(url2, protocol) {
  protocol.lastIndex = 0;
  return protocol.test(url2.protocol.endsWith(":") ? url2.protocol.slice(0, -1) : url2.protocol);
}
var $ZodURL = /* @__PURE__ */ $constructor("$ZodURL", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    try {
      const trimmed = payload.value.trim();
      const url2 = validateURL(trimmed, def);
      if (url2 === URL_BAD_FORMAT) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid URL format",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url2 === URL_UNPARSEABLE) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url2 === true) {
        payload.value = stripTabAndNewline(trimmed);
        return;
      }
      if (def.hostname && !urlHostnameOk(url2, def.hostname)) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid hostname",
          pattern: def.hostname.source,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      }
      if (def.protocol && !urlProtocolOk(url2, def.protocol)) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid protocol",
          pattern: def.protocol.source,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      }
      payload.value = def.normalize ? url2.href : stripTabAndNewline(trimmed);
      return;
    } catch (_) {
      payload.issues.push({
        code: "invalid_format",
        format: "url",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodEmoji = /* @__PURE__ */ $constructor("$ZodEmoji", (inst, def) => {
  def.pattern ?? (def.pattern = emoji());
  $ZodStringFormat.init(inst, def);
});
var $ZodNanoID = /* @__PURE__ */ $constructor("$ZodNanoID", (inst, def) => {
  if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1))
    throw new Error(`Invalid nanoid length: ${def.length}`);
  def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
  $ZodStringFormat.init(inst, def);
});
var $ZodCUID = /* @__PURE__ */ $constructor("$ZodCUID", (inst, def) => {
  def.pattern ?? (def.pattern = cuid);
  $ZodStringFormat.init(inst, def);
});
var $ZodCUID2 = /* @__PURE__ */ $constructor("$ZodCUID2", (inst, def) => {
  def.pattern ?? (def.pattern = cuid2);
  $ZodStringFormat.init(inst, def);
});
var $ZodULID = /* @__PURE__ */ $constructor("$ZodULID", (inst, def) => {
  def.pattern ?? (def.pattern = ulid);
  $ZodStringFormat.init(inst, def);
});
var $ZodXID = /* @__PURE__ */ $constructor("$ZodXID", (inst, def) => {
  def.pattern ?? (def.pattern = xid);
  $ZodStringFormat.init(inst, def);
});
var $ZodKSUID = /* @__PURE__ */ $constructor("$ZodKSUID", (inst, def) => {
  def.pattern ?? (def.pattern = ksuid);
  $ZodStringFormat.init(inst, def);
});
var $ZodISODateTime = /* @__PURE__ */ $constructor("$ZodISODateTime", (inst, def) => {
  def.pattern ?? (def.pattern = datetime(def));
  $ZodStringFormat.init(inst, def);
});
var $ZodISODate = /* @__PURE__ */ $constructor("$ZodISODate", (inst, def) => {
  def.pattern ?? (def.pattern = date);
  $ZodStringFormat.init(inst, def);
});
var $ZodISOTime = /* @__PURE__ */ $constructor("$ZodISOTime", (inst, def) => {
  def.pattern ?? (def.pattern = time(def));
  $ZodStringFormat.init(inst, def);
});
var $ZodISODuration = /* @__PURE__ */ $constructor("$ZodISODuration", (inst, def) => {
  def.pattern ?? (def.pattern = duration);
  $ZodStringFormat.init(inst, def);
});
var $ZodIPv4 = /* @__PURE__ */ $constructor("$ZodIPv4", (inst, def) => {
  def.pattern ?? (def.pattern = ipv4);
  $ZodStringFormat.init(inst, def);
});
var ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
  if (!ipv6Alphabet.test(value))
    return false;
  return canParseURL(`http://[${value}]`);
}
var $ZodIPv6 = /* @__PURE__ */ $constructor("$ZodIPv6", (inst, def) => {
  def.pattern ?? (def.pattern = ipv6);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (!isValidIPv6(payload.value)) {
      payload.issues.push({
        code: "invalid_format",
        format: "ipv6",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodMAC = /* @__PURE__ */ $constructor("$ZodMAC", (inst, def) => {
  def.pattern ?? (def.pattern = mac(def.delimiter));
  $ZodStringFormat.init(inst, def);
});
var $ZodCIDRv4 = /* @__PURE__ */ $constructor("$ZodCIDRv4", (inst, def) => {
  def.pattern ?? (def.pattern = cidrv4);
  $ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
  const parts = value.split("/");
  if (parts.length !== 2)
    return false;
  const [address, prefix] = parts;
  if (!prefix)
    return false;
  const prefixNum = Number(prefix);
  if (`${prefixNum}` !== prefix)
    return false;
  if (prefixNum < 0 || prefixNum > 128)
    return false;
  return isValidIPv6(address);
}
var $ZodCIDRv6 = /* @__PURE__ */ $constructor("$ZodCIDRv6", (inst, def) => {
  def.pattern ?? (def.pattern = cidrv6);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (!isValidCIDRv6(payload.value)) {
      payload.issues.push({
        code: "invalid_format",
        format: "cidrv6",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
function isValidBase64(data) {
  if (data === "")
    return true;
  if (/\s/.test(data))
    return false;
  if (data.length % 4 !== 0)
    return false;
  try {
    atob(data);
    return true;
  } catch {
    return false;
  }
}
var base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
var $ZodBase64 = /* @__PURE__ */ $constructor("$ZodBase64", (inst, def) => {
  def.pattern ?? (def.pattern = base64Charset);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidBase64(payload.value))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "base64",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
  if (!base64urlCharset.test(data))
    return false;
  const base643 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
  const padded = base643.padEnd(Math.ceil(base643.length / 4) * 4, "=");
  return isValidBase64(padded);
}
var $ZodBase64URL = /* @__PURE__ */ $constructor("$ZodBase64URL", (inst, def) => {
  def.pattern ?? (def.pattern = base64urlCharset);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidBase64URL(payload.value))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "base64url",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodE164 = /* @__PURE__ */ $constructor("$ZodE164", (inst, def) => {
  def.pattern ?? (def.pattern = e164);
  $ZodStringFormat.init(inst, def);
});
var CC_SANITIZE = /[- ]/g;
function isLuhnAlgo(digits) {
  let length = digits.length;
  let bit = 1;
  let sum = 0;
  while (length) {
    const value = digits.charCodeAt(--length) - 48;
    bit ^= 1;
    sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
  }
  return sum % 10 === 0;
}
function isValidCreditCard(input2) {
  if (!creditCard.test(input2))
    return false;
  return isLuhnAlgo(input2.replace(CC_SANITIZE, ""));
}
var $ZodCreditCard = /* @__PURE__ */ $constructor("$ZodCreditCard", (inst, def) => {
  def.pattern ?? (def.pattern = creditCard);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidCreditCard(payload.value))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "credit_card",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
function isIso7064Mod97(iban3) {
  let remainder = 0;
  const len = iban3.length;
  for (let i = 4; i < len; i++) {
    const code = iban3.charCodeAt(i);
    remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
  }
  for (let i = 0; i < 4; i++) {
    const code = iban3.charCodeAt(i);
    remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
  }
  return remainder === 1;
}
function isValidIBAN(input2) {
  if (!iban.test(input2))
    return false;
  return isIso7064Mod97(input2);
}
var $ZodIBAN = /* @__PURE__ */ $constructor("$ZodIBAN", (inst, def) => {
  def.pattern ?? (def.pattern = iban);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidIBAN(payload.value))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "iban",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
function isValidJWT(token, algorithm = null) {
  try {
    const tokensParts = token.split(".");
    if (tokensParts.length !== 3)
      return false;
    const [header] = tokensParts;
    if (!header)
      return false;
    const parsedHeader = JSON.parse(atob(header));
    if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
      return false;
    if (!parsedHeader.alg)
      return false;
    if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
      return false;
    return true;
  } catch {
    return false;
  }
}
var $ZodJWT = /* @__PURE__ */ $constructor("$ZodJWT", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidJWT(payload.value, def.alg))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "jwt",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCustomStringFormat = /* @__PURE__ */ $constructor("$ZodCustomStringFormat", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (def.fn(payload.value))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: def.format,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = number;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Number(payload.value);
      } catch (_) {
      }
    const input2 = payload.value;
    if (typeof input2 === "number" && !Number.isNaN(input2) && Number.isFinite(input2)) {
      return payload;
    }
    const received = typeof input2 === "number" ? Number.isNaN(input2) ? "NaN" : !Number.isFinite(input2) ? String(input2) : void 0 : void 0;
    payload.issues.push({
      expected: "number",
      code: "invalid_type",
      input: input2,
      inst,
      ...received ? { received } : {}
    });
    return payload;
  };
});
var $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
  $ZodCheckNumberFormat.init(inst, def);
  $ZodNumber.init(inst, def);
});
var $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = boolean;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Boolean(payload.value);
      } catch (_) {
      }
    const input2 = payload.value;
    if (typeof input2 === "boolean")
      return payload;
    payload.issues.push({
      expected: "boolean",
      code: "invalid_type",
      input: input2,
      inst
    });
    return payload;
  };
});
var $ZodBigInt = /* @__PURE__ */ $constructor("$ZodBigInt", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = bigint;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = BigInt(payload.value);
      } catch (_) {
      }
    if (typeof payload.value === "bigint")
      return payload;
    payload.issues.push({
      expected: "bigint",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
var $ZodBigIntFormat = /* @__PURE__ */ $constructor("$ZodBigIntFormat", (inst, def) => {
  $ZodCheckBigIntFormat.init(inst, def);
  $ZodBigInt.init(inst, def);
});
var $ZodSymbol = /* @__PURE__ */ $constructor("$ZodSymbol", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _ctx) => {
    const input2 = payload.value;
    if (typeof input2 === "symbol")
      return payload;
    payload.issues.push({
      expected: "symbol",
      code: "invalid_type",
      input: input2,
      inst
    });
    return payload;
  };
});
var $ZodUndefined = /* @__PURE__ */ $constructor("$ZodUndefined", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = _undefined;
  inst._zod.values = /* @__PURE__ */ new Set([void 0]);
  inst._zod.parse = (payload, _ctx) => {
    const input2 = payload.value;
    if (typeof input2 === "undefined")
      return payload;
    payload.issues.push({
      expected: "undefined",
      code: "invalid_type",
      input: input2,
      inst
    });
    return payload;
  };
});
var $ZodNull = /* @__PURE__ */ $constructor("$ZodNull", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = _null;
  inst._zod.values = /* @__PURE__ */ new Set([null]);
  inst._zod.parse = (payload, _ctx) => {
    const input2 = payload.value;
    if (input2 === null)
      return payload;
    payload.issues.push({
      expected: "null",
      code: "invalid_type",
      input: input2,
      inst
    });
    return payload;
  };
});
var $ZodAny = /* @__PURE__ */ $constructor("$ZodAny", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload) => payload;
});
var $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload) => payload;
});
var $ZodNever = /* @__PURE__ */ $constructor("$ZodNever", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _ctx) => {
    payload.issues.push({
      expected: "never",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
var $ZodVoid = /* @__PURE__ */ $constructor("$ZodVoid", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _ctx) => {
    const input2 = payload.value;
    if (typeof input2 === "undefined")
      return payload;
    payload.issues.push({
      expected: "void",
      code: "invalid_type",
      input: input2,
      inst
    });
    return payload;
  };
});
var $ZodDate = /* @__PURE__ */ $constructor("$ZodDate", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce) {
      try {
        payload.value = new Date(payload.value);
      } catch (_err) {
      }
    }
    const input2 = payload.value;
    const isDate = input2 instanceof Date;
    const isValidDate = isDate && !Number.isNaN(input2.getTime());
    if (isValidDate)
      return payload;
    payload.issues.push({
      expected: "date",
      code: "invalid_type",
      input: input2,
      ...isDate ? { received: "Invalid Date" } : {},
      inst
    });
    return payload;
  };
});
function capSize(inst, size) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse3 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
        if (n > max && ch._zod.def.when(payload)) {
          const start = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start].continue = false;
          attachSchema(payload.issues, start, inst);
          return payload;
        }
      }
    }
    return parse3(payload, ctx);
  };
}
var arraySize = (input2) => Array.isArray(input2) ? input2.length : -1;
var mapSize = (input2) => input2 instanceof Map ? input2.size : -1;
var setSize = (input2) => input2 instanceof Set ? input2.size : -1;
function handleArrayResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
var $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
  $ZodType.init(inst, def);
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input2 = payload.value;
    if (!Array.isArray(input2)) {
      payload.issues.push({
        expected: "array",
        code: "invalid_type",
        input: input2,
        inst
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, Array(input2.length), ctx) : Array(input2.length);
    const proms = [];
    const abortEarly = ctx?.abortEarly;
    for (let i = 0; i < input2.length; i++) {
      const item = input2[i];
      const result = def.element._zod.run({
        value: item,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
      } else {
        handleArrayResult(result, payload, i);
        if (abortEarly && result.issues.length !== 0 && aborted(result))
          break;
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
  capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input2, optin, optout) {
  const isPresent = key in input2;
  const isOptionalOut = optout === "optional";
  if (!isPresent && isOptionalOut && optin === "optional") {
    return;
  }
  if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) {
      return;
    }
    final.issues.push(...prefixIssues(key, result.issues));
  }
  if (!isPresent && optin === void 0) {
    if (!result.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
    }
    return;
  }
  if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) {
      final.value[key] = void 0;
    }
  } else {
    final.value[key] = result.value;
  }
}
var NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
  const keys = Object.keys(def.shape);
  const ownSymbols = Object.getOwnPropertySymbols(def.shape);
  const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
  const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (const k of allKeys) {
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
    }
  }
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input2, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [];
  const keySet = def.keySet;
  const _catchall = def.catchall._zod;
  const t = _catchall.def.type;
  const optin = _catchall.optin;
  const optout = _catchall.optout;
  let seen = 0;
  for (const key in input2) {
    if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      if (t === "never")
        unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    const r2 = _catchall.run({ value: input2[key], issues: [] }, ctx);
    if (r2 instanceof Promise) {
      proms.push(r2.then((r3) => handlePropertyResult(r3, payload, key, input2, optin, optout)));
    } else {
      handlePropertyResult(r2, payload, key, input2, optin, optout);
    }
  }
  if (unrecognized.length) {
    payload.issues.push({
      code: "unrecognized_keys",
      keys: unrecognized,
      input: input2,
      inst,
      // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
      continue: true
    });
  }
  if (!proms.length)
    return payload;
  return Promise.all(proms).then(() => {
    return payload;
  });
}
var $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
  $ZodType.init(inst, def);
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  const sh = desc?.get ? desc.get.raw : def.shape ?? {};
  if (sh) {
    const get = () => {
      const newSh = { ...sh };
      Object.defineProperty(def, "shape", { value: newSh });
      get.raw = newSh;
      return newSh;
    };
    get.raw = sh;
    Object.defineProperty(def, "shape", { get });
  }
  const _normalized = cached(() => normalizeDef(def));
  defineLazyInternal(inst, "propValues", (zod) => {
    const shape = zod.def.shape;
    const propValues = {};
    for (const key in shape) {
      const field = shape[key]._zod;
      if (field.values) {
        if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
          assignProp(propValues, key, /* @__PURE__ */ new Set());
        }
        for (const v of field.values)
          propValues[key].add(v);
        if (field.optin !== void 0)
          propValues[key].add(void 0);
      }
    }
    return propValues;
  });
  const isObject2 = isObject;
  const catchall = def.catchall;
  let value;
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input2 = payload.value;
    if (!isObject2(input2)) {
      payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input: input2,
        inst
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
    const proms = [];
    const shape = value.shape;
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const key of value.allKeys) {
      if (abortEarly && payload.issues.length !== seen) {
        if (aborted(payload, seen))
          break;
        seen = payload.issues.length;
      }
      if (key === "__proto__")
        continue;
      const el = shape[key];
      const optin = el._zod.optin;
      const optout = el._zod.optout;
      const r2 = el._zod.run({ value: input2[key], issues: [] }, ctx);
      if (r2 instanceof Promise) {
        proms.push(r2.then((r3) => handlePropertyResult(r3, payload, key, input2, optin, optout)));
      } else {
        handlePropertyResult(r2, payload, key, input2, optin, optout);
      }
    }
    if (!catchall) {
      return proms.length ? Promise.all(proms).then(() => payload) : payload;
    }
    return handleCatchall(proms, input2, payload, ctx, _normalized.value, inst, abortEarly === true);
  };
});
var $ZodObjectJIT = /* @__PURE__ */ $constructor("$ZodObjectJIT", (inst, def) => {
  $ZodObject.init(inst, def);
  const superParse = inst._zod.parse;
  const _normalized = cached(() => normalizeDef(def));
  const memo2 = globalConfig.memoizer;
  const generateFastpass = (shape) => {
    const normalized = _normalized.value;
    const syms = normalized.symbolKeys;
    const doc = new Doc(["payload", "ctx"], { shape, inst, memo: memo2, syms });
    const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
    const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
    doc.write(`const input = payload.value;`);
    const ids = /* @__PURE__ */ Object.create(null);
    let counter = 0;
    for (const key of normalized.allKeys) {
      ids[key] = `key_${counter++}`;
    }
    doc.write(memo2 ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
    for (const key of normalized.allKeys) {
      if (key === "__proto__")
        continue;
      const id = ids[key];
      const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
      const isPresent = `${k} in input`;
      const schema = shape[key];
      const optin = schema?._zod?.optin;
      const isOptionalIn = optin !== void 0;
      const isOptionalOut = schema?._zod?.optout === "optional";
      doc.write(`const ${id} = ${parseStr(k)};`);
      if (isOptionalIn && isOptionalOut) {
        const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
        doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
      } else if (!isOptionalIn) {
        doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
      } else {
        doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
        if (optin === "defaulted") {
          doc.write(`newResult[${k}] = ${id}.value;`);
        } else {
          doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
        }
      }
    }
    doc.write(`payload.value = newResult;`);
    doc.write(`return payload;`);
    return doc.compile();
  };
  let fastpass;
  const isObject2 = isObject;
  const jit = !globalConfig.jitless;
  const allowsEval2 = allowsEval;
  const fastEnabled = jit && allowsEval2.value;
  const catchall = def.catchall;
  let value;
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input2 = payload.value;
    if (!isObject2(input2)) {
      payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input: input2,
        inst
      });
      return payload;
    }
    if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
      if (!fastpass)
        fastpass = generateFastpass(def.shape);
      payload = fastpass(payload, ctx);
      if (!catchall)
        return payload;
      return handleCatchall([], input2, payload, ctx, value, inst, ctx?.abortEarly === true);
    }
    return superParse(payload, ctx);
  };
});
function handleUnionResults(results, final, inst, ctx) {
  for (const result of results) {
    if (result.issues.length === 0) {
      final.value = result.value;
      return final;
    }
  }
  const nonaborted = results.filter((r2) => !aborted(r2));
  if (nonaborted.length === 1) {
    final.value = nonaborted[0].value;
    return nonaborted[0];
  }
  final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
  });
  return final;
}
var $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
  defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
  defineLazyInternal(inst, "values", (zod) => {
    if (zod.def.options.every((o) => o._zod.values)) {
      return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
    }
    return void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    if (zod.def.options.every((o) => o._zod.pattern)) {
      const patterns = zod.def.options.map((o) => o._zod.pattern);
      return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
    }
    return void 0;
  });
  const first = def.options.length === 1 ? def.options[0]._zod.run : null;
  inst._zod.parse = (payload, ctx) => {
    if (first) {
      return first(payload, ctx);
    }
    let async = false;
    const results = [];
    for (const option of def.options) {
      const result = option._zod.run({
        value: payload.value,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        results.push(result);
        async = true;
      } else {
        if (result.issues.length === 0)
          return result;
        results.push(result);
      }
    }
    if (!async)
      return handleUnionResults(results, payload, inst, ctx);
    return Promise.all(results).then((results2) => {
      return handleUnionResults(results2, payload, inst, ctx);
    });
  };
});
function handleExclusiveUnionResults(results, final, inst, ctx) {
  const matches = [];
  for (let i = 0; i < results.length; i++) {
    if (results[i].issues.length === 0)
      matches.push(i);
  }
  if (matches.length === 1) {
    final.value = results[matches[0]].value;
    return final;
  }
  if (matches.length === 0) {
    final.issues.push({
      code: "invalid_union",
      input: final.value,
      inst,
      errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
    });
  } else {
    final.issues.push({
      code: "invalid_union",
      input: final.value,
      inst,
      errors: [],
      inclusive: false,
      matches
    });
  }
  return final;
}
var $ZodXor = /* @__PURE__ */ $constructor("$ZodXor", (inst, def) => {
  $ZodUnion.init(inst, def);
  def.inclusive = false;
  const first = def.options.length === 1 ? def.options[0]._zod.run : null;
  inst._zod.parse = (payload, ctx) => {
    if (first) {
      return first(payload, ctx);
    }
    let async = false;
    const results = [];
    for (const option of def.options) {
      const result = option._zod.run({
        value: payload.value,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        results.push(result);
        async = true;
      } else {
        results.push(result);
      }
    }
    if (!async)
      return handleExclusiveUnionResults(results, payload, inst, ctx);
    return Promise.all(results).then((results2) => {
      return handleExclusiveUnionResults(results2, payload, inst, ctx);
    });
  };
});
function getDiscriminatedOption(union2, value) {
  const internals = union2._zod;
  let map2 = internals.bag.optionsMap;
  if (!map2) {
    map2 = discriminatorMap(internals.def);
    internals.bag.optionsMap = map2;
  }
  const option = map2.get(value);
  if (option === null)
    throw new Error(`Ambiguous discriminator value "${String(value)}"`);
  return option;
}
function discriminatorMap(def) {
  const map2 = /* @__PURE__ */ new Map();
  for (const option of def.options) {
    const values = option._zod.propValues?.[def.discriminator];
    if (!values || values.size === 0)
      throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
    for (const value of values) {
      if (map2.has(value)) {
        if (value !== void 0)
          throw new Error(`Duplicate discriminator value "${String(value)}"`);
        map2.set(value, null);
      } else {
        map2.set(value, option);
      }
    }
  }
  return map2;
}
var $ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("$ZodDiscriminatedUnion", (inst, def) => {
  def.inclusive = false;
  $ZodUnion.init(inst, def);
  const _super = inst._zod.parse;
  defineLazyInternal(inst, "propValues", (zod) => {
    const propValues = {};
    let undefinedCount = 0;
    for (const option of zod.def.options) {
      const pv = option._zod.propValues;
      if (!pv || Object.keys(pv).length === 0)
        throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
      if (pv[zod.def.discriminator]?.has(void 0))
        undefinedCount++;
      for (const [k, v] of Object.entries(pv)) {
        if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
          assignProp(propValues, k, /* @__PURE__ */ new Set());
        }
        for (const val of v) {
          propValues[k].add(val);
        }
      }
    }
    if (!zod.def.unionFallback && undefinedCount > 1)
      propValues[zod.def.discriminator]?.delete(void 0);
    return propValues;
  });
  def.options.forEach((option, i) => {
    const propShape = rawShape(option._zod.def);
    if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
      throw new Error(`Invalid discriminated union option at index "${i}"`);
    }
  });
  const disc = cached(() => discriminatorMap(def));
  inst._zod.parse = (payload, ctx) => {
    const input2 = payload.value;
    if (!isObject(input2)) {
      payload.issues.push({
        code: "invalid_type",
        expected: "object",
        input: input2,
        inst
      });
      return payload;
    }
    const value = input2?.[def.discriminator];
    const opt = disc.value.get(value);
    if (opt && (value !== void 0 || ctx.direction !== "backward")) {
      return opt._zod.run(payload, ctx);
    }
    if (def.unionFallback || ctx.direction === "backward") {
      return _super(payload, ctx);
    }
    payload.issues.push({
      code: "invalid_union",
      errors: [],
      note: "No matching discriminator",
      discriminator: def.discriminator,
      options: Array.from(disc.value.keys()).filter((value2) => disc.value.get(value2) !== null),
      input: input2,
      path: [def.discriminator],
      inst
    });
    return payload;
  };
});
var $ZodIntersection = /* @__PURE__ */ $constructor("$ZodIntersection", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, ctx) => {
    const input2 = payload.value;
    const left = def.left._zod.run({ value: input2, issues: [] }, ctx);
    const right = def.right._zod.run({ value: input2, issues: [] }, ctx);
    const async = left instanceof Promise || right instanceof Promise;
    if (async) {
      return Promise.all([left, right]).then(([left2, right2]) => {
        return handleIntersectionResults(payload, left2, right2);
      });
    }
    return handleIntersectionResults(payload, left, right);
  };
});
function mergeValues(a, b) {
  if (a === b) {
    return { valid: true, data: a };
  }
  if (a instanceof Date && b instanceof Date && +a === +b) {
    return { valid: true, data: a };
  }
  if (isPlainObject(a) && isPlainObject(b)) {
    const bKeys = Object.keys(b);
    const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
    const newObj = { ...a, ...b };
    if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
      delete newObj.__proto__;
    for (const key of sharedKeys) {
      if (key === "__proto__")
        continue;
      const sharedValue = mergeValues(a[key], b[key]);
      if (!sharedValue.valid) {
        return {
          valid: false,
          mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
        };
      }
      newObj[key] = sharedValue.data;
    }
    return { valid: true, data: newObj };
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) {
      return { valid: false, mergeErrorPath: [] };
    }
    const newArray = [];
    for (let index = 0; index < a.length; index++) {
      const itemA = a[index];
      const itemB = b[index];
      const sharedValue = mergeValues(itemA, itemB);
      if (!sharedValue.valid) {
        return {
          valid: false,
          mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
        };
      }
      newArray.push(sharedValue.data);
    }
    return { valid: true, data: newArray };
  }
  return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
  const unrecKeys = /* @__PURE__ */ new Map();
  let unrecIssue;
  const keyIssues = /* @__PURE__ */ new Map();
  const collect = (iss, side) => {
    let keys;
    if (iss.code === "unrecognized_keys" && !iss.path?.length) {
      unrecIssue ?? (unrecIssue = iss);
      keys = iss.keys;
    } else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
      const k = String(iss.path[0]);
      if (!keyIssues.has(k))
        keyIssues.set(k, iss);
      keys = [k];
    } else {
      return false;
    }
    for (const k of keys) {
      if (!unrecKeys.has(k))
        unrecKeys.set(k, {});
      unrecKeys.get(k)[side] = true;
    }
    return true;
  };
  for (const iss of left.issues) {
    if (!collect(iss, "l"))
      result.issues.push(iss);
  }
  for (const iss of right.issues) {
    if (!collect(iss, "r"))
      result.issues.push(iss);
  }
  const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
  if (bothKeys.length) {
    const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
    if (aggregated.length)
      result.issues.push({ ...unrecIssue, keys: aggregated });
    for (const k of bothKeys) {
      if (!aggregated.includes(k) && keyIssues.has(k))
        result.issues.push(keyIssues.get(k));
    }
  }
  const merged = mergeValues(left.value, right.value);
  if (!merged.valid) {
    if (aborted(result))
      return result;
    throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
  }
  result.value = merged.data;
  return result;
}
var $ZodTuple = /* @__PURE__ */ $constructor("$ZodTuple", (inst, def) => {
  $ZodType.init(inst, def);
  const items = def.items;
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input2 = payload.value;
    if (!Array.isArray(input2)) {
      payload.issues.push({
        input: input2,
        inst,
        expected: "tuple",
        code: "invalid_type"
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, [], ctx) : [];
    const proms = [];
    const optinStart = getTupleOptStart(items, "optin");
    const optoutStart = getTupleOptStart(items, "optout");
    if (!def.rest) {
      if (input2.length < optinStart) {
        payload.issues.push({
          code: "too_small",
          minimum: optinStart,
          inclusive: true,
          input: input2,
          inst,
          origin: "array"
        });
        return payload;
      }
      if (input2.length > items.length) {
        payload.issues.push({
          code: "too_big",
          maximum: items.length,
          inclusive: true,
          input: input2,
          inst,
          origin: "array"
        });
      }
    }
    const itemResults = new Array(items.length);
    const abortEarly = def.rest ? ctx?.abortEarly : void 0;
    let itemAborted = false;
    for (let i = 0; i < items.length; i++) {
      const r2 = items[i]._zod.run({ value: input2[i], issues: [] }, ctx);
      if (r2 instanceof Promise) {
        proms.push(r2.then((rr) => {
          itemResults[i] = rr;
        }));
      } else {
        itemResults[i] = r2;
        if (abortEarly && !itemAborted && r2.issues.length)
          itemAborted = aborted(r2);
      }
    }
    if (def.rest && !itemAborted) {
      let i = items.length - 1;
      const rest = input2.slice(items.length);
      let seen = payload.issues.length;
      for (const el of rest) {
        if (abortEarly && payload.issues.length !== seen) {
          if (aborted(payload, seen))
            break;
          seen = payload.issues.length;
        }
        i++;
        const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
        if (result instanceof Promise) {
          proms.push(result.then((r2) => handleTupleResult(r2, payload, i)));
        } else {
          handleTupleResult(result, payload, i);
        }
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input2, optoutStart));
    }
    return handleTupleResults(itemResults, payload, items, input2, optoutStart);
  };
});
function getTupleOptStart(items, key) {
  for (let i = items.length - 1; i >= 0; i--) {
    const omittable = key === "optin" ? items[i]._zod.optin !== void 0 : items[i]._zod.optout === "optional";
    if (!omittable)
      return i + 1;
  }
  return 0;
}
function handleTupleResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input2, optoutStart) {
  for (let i = 0; i < items.length; i++) {
    const r2 = itemResults[i];
    const isPresent = i < input2.length;
    if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
      final.value.length = i;
      break;
    }
    if (r2.issues.length) {
      if (!isPresent && i >= optoutStart) {
        final.value.length = i;
        break;
      }
      final.issues.push(...prefixIssues(i, r2.issues));
    }
    final.value[i] = r2.value;
  }
  for (let i = final.value.length - 1; i >= input2.length; i--) {
    if (items[i]._zod.optout === "optional" && final.value[i] === void 0) {
      final.value.length = i;
    } else {
      break;
    }
  }
  return final;
}
var $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
  $ZodType.init(inst, def);
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input2 = payload.value;
    if (!isPlainObject(input2)) {
      payload.issues.push({
        expected: "record",
        code: "invalid_type",
        input: input2,
        inst
      });
      return payload;
    }
    const proms = [];
    const values = def.keyType._zod.values;
    if (values && !def.partial) {
      payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
      const recordKeys = /* @__PURE__ */ new Set();
      for (const key of values) {
        if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
          recordKeys.add(typeof key === "number" ? key.toString() : key);
          if (key === "__proto__")
            continue;
          const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
          if (keyResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (keyResult.issues.length) {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
            continue;
          }
          const outKey = keyResult.value;
          if (outKey === "__proto__")
            continue;
          const result = def.valueType._zod.run({ value: input2[key], issues: [] }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => {
              if (result2.issues.length) {
                payload.issues.push(...prefixIssues(key, result2.issues));
              }
              payload.value[outKey] = result2.value;
            }));
          } else {
            if (result.issues.length) {
              payload.issues.push(...prefixIssues(key, result.issues));
            }
            payload.value[outKey] = result.value;
          }
        }
      }
      let unrecognized;
      for (const key in input2) {
        if (!recordKeys.has(key)) {
          if (def.mode === "loose") {
            if (key === "__proto__")
              continue;
            payload.value[key] = input2[key];
          } else {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          }
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input: input2,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    } else {
      payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
      let unrecognized;
      for (const key of Reflect.ownKeys(input2)) {
        if (key === "__proto__")
          continue;
        if (!Object.prototype.propertyIsEnumerable.call(input2, key))
          continue;
        let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
        if (keyResult instanceof Promise) {
          throw new Error("Async schemas not supported in object keys currently");
        }
        const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
        if (checkNumericKey) {
          const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
          if (retryResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (retryResult.issues.length === 0) {
            keyResult = retryResult;
          }
        }
        if (keyResult.issues.length) {
          if (def.mode === "loose") {
            payload.value[key] = input2[key];
          } else if (values) {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          } else {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
          }
          continue;
        }
        const outKey = keyResult.value;
        if (outKey === "__proto__")
          continue;
        const result = def.valueType._zod.run({ value: input2[key], issues: [] }, ctx);
        if (result instanceof Promise) {
          proms.push(result.then((result2) => {
            if (result2.issues.length) {
              payload.issues.push(...prefixIssues(key, result2.issues));
            }
            payload.value[outKey] = result2.value;
          }));
        } else {
          if (result.issues.length) {
            payload.issues.push(...prefixIssues(key, result.issues));
          }
          payload.value[outKey] = result.value;
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input: input2,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
});
var $ZodMap = /* @__PURE__ */ $constructor("$ZodMap", (inst, def) => {
  $ZodType.init(inst, def);
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input2 = payload.value;
    if (!(input2 instanceof Map)) {
      payload.issues.push({
        expected: "map",
        code: "invalid_type",
        input: input2,
        inst
      });
      return payload;
    }
    const proms = [];
    payload.value = memo2 ? memo2.alloc(inst, payload, /* @__PURE__ */ new Map(), ctx) : /* @__PURE__ */ new Map();
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const [key, value] of input2) {
      if (abortEarly && payload.issues.length !== seen) {
        if (aborted(payload, seen))
          break;
        seen = payload.issues.length;
      }
      const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
      const valueResult = def.valueType._zod.run({ value, issues: [] }, ctx);
      if (keyResult instanceof Promise || valueResult instanceof Promise) {
        proms.push(Promise.all([keyResult, valueResult]).then(([keyResult2, valueResult2]) => {
          handleMapResult(keyResult2, valueResult2, payload, key, input2, inst, ctx);
        }));
      } else {
        handleMapResult(keyResult, valueResult, payload, key, input2, inst, ctx);
      }
    }
    if (proms.length)
      return Promise.all(proms).then(() => payload);
    return payload;
  };
  capSize(inst, mapSize);
});
function handleMapResult(keyResult, valueResult, final, key, input2, inst, ctx) {
  if (keyResult.issues.length) {
    if (propertyKeyTypes.has(typeof key)) {
      final.issues.push(...prefixIssues(key, keyResult.issues));
    } else {
      final.issues.push({
        code: "invalid_key",
        origin: "map",
        input: input2,
        inst,
        issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config()))
      });
    }
  }
  if (valueResult.issues.length) {
    if (propertyKeyTypes.has(typeof key)) {
      final.issues.push(...prefixIssues(key, valueResult.issues));
    } else {
      final.issues.push({
        origin: "map",
        code: "invalid_element",
        input: input2,
        inst,
        key,
        issues: valueResult.issues.map((iss) => finalizeIssue(iss, ctx, config()))
      });
    }
  }
  final.value.set(keyResult.value, valueResult.value);
}
var $ZodSet = /* @__PURE__ */ $constructor("$ZodSet", (inst, def) => {
  $ZodType.init(inst, def);
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input2 = payload.value;
    if (!(input2 instanceof Set)) {
      payload.issues.push({
        input: input2,
        inst,
        expected: "set",
        code: "invalid_type"
      });
      return payload;
    }
    const proms = [];
    payload.value = memo2 ? memo2.alloc(inst, payload, /* @__PURE__ */ new Set(), ctx) : /* @__PURE__ */ new Set();
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const item of input2) {
      if (abortEarly && payload.issues.length !== seen) {
        if (aborted(payload, seen))
          break;
        seen = payload.issues.length;
      }
      const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
      if (result instanceof Promise) {
        proms.push(result.then((result2) => handleSetResult(result2, payload)));
      } else
        handleSetResult(result, payload);
    }
    if (proms.length)
      return Promise.all(proms).then(() => payload);
    return payload;
  };
  capSize(inst, setSize);
});
function handleSetResult(result, final) {
  if (result.issues.length) {
    final.issues.push(...result.issues);
  }
  final.value.add(result.value);
}
var $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
  $ZodType.init(inst, def);
  const values = getEnumValues(def.entries);
  const valuesSet = new Set(values);
  inst._zod.values = valuesSet;
  defineLazyInternal(inst, "pattern", (zod) => {
    const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
    return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
  });
  inst._zod.parse = (payload, _ctx) => {
    const input2 = payload.value;
    if (valuesSet.has(input2)) {
      return payload;
    }
    payload.issues.push({
      code: "invalid_value",
      values,
      input: input2,
      inst
    });
    return payload;
  };
});
var $ZodLiteral = /* @__PURE__ */ $constructor("$ZodLiteral", (inst, def) => {
  $ZodType.init(inst, def);
  const values = new Set(def.values);
  inst._zod.values = values;
  defineLazyInternal(inst, "pattern", (zod) => {
    const vals = zod.def.values;
    return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
  });
  inst._zod.parse = (payload, _ctx) => {
    const input2 = payload.value;
    if (values.has(input2)) {
      return payload;
    }
    payload.issues.push({
      code: "invalid_value",
      values: def.values,
      input: input2,
      inst
    });
    return payload;
  };
});
var $ZodFile = /* @__PURE__ */ $constructor("$ZodFile", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _ctx) => {
    const input2 = payload.value;
    if (input2 instanceof File)
      return payload;
    payload.issues.push({
      expected: "file",
      code: "invalid_type",
      input: input2,
      inst
    });
    return payload;
  };
});
var $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "optional";
  globalConfig.memoizer?.guard(inst);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      throw new $ZodEncodeError(inst.constructor.name);
    }
    const _out = def.transform(payload.value, payload);
    if (ctx.async) {
      const output2 = _out instanceof Promise ? _out : Promise.resolve(_out);
      return output2.then((output3) => {
        payload.value = output3;
        return payload;
      });
    }
    if (_out instanceof Promise) {
      throw new $ZodAsyncError();
    }
    payload.value = _out;
    return payload;
  };
});
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
var $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  inst._zod.optout = "optional";
  defineLazyInternal(inst, "values", (zod) => {
    const values = zod.def.innerType._zod.values;
    return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === void 0) {
      if (def.innerType._zod.optin !== "defaulted")
        return payload;
      const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
      if (result instanceof Promise)
        return result.then((result2) => handleOptionalResult(payload, result2));
      return handleOptionalResult(payload, result);
    }
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodExactOptional = /* @__PURE__ */ $constructor("$ZodExactOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
  inst._zod.parse = (payload, ctx) => {
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
  });
  defineLazyInternal(inst, "values", (zod) => {
    return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === null)
      return payload;
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "defaulted";
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    if (payload.value === void 0) {
      payload.value = def.defaultValue;
      return payload;
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleDefaultResult(result2, def));
    }
    return handleDefaultResult(result, def);
  };
});
function handleDefaultResult(payload, def) {
  if (payload.value === void 0) {
    payload.value = def.defaultValue;
  }
  return payload;
}
var $ZodPrefault = /* @__PURE__ */ $constructor("$ZodPrefault", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "defaulted";
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    if (payload.value === void 0) {
      payload.value = def.defaultValue;
    }
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodNonOptional = /* @__PURE__ */ $constructor("$ZodNonOptional", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => {
    const v = zod.def.innerType._zod.values;
    return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleNonOptionalResult(result2, inst));
    }
    return handleNonOptionalResult(result, inst);
  };
});
function handleNonOptionalResult(payload, inst) {
  if (!payload.issues.length && payload.value === void 0) {
    payload.issues.push({
      code: "invalid_type",
      expected: "nonoptional",
      input: payload.value,
      inst
    });
  }
  return payload;
}
var $ZodSuccess = /* @__PURE__ */ $constructor("$ZodSuccess", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      throw new $ZodEncodeError("ZodSuccess");
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => {
        payload.value = result2.issues.length === 0;
        return payload;
      });
    }
    payload.value = result.issues.length === 0;
    return payload;
  };
});
function handleCatchResult(payload, result, def, ctx) {
  if (!result.issues.length) {
    payload.value = result.value;
    if (result.memo)
      payload.memo = true;
    return payload;
  }
  payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
      issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config()))
    },
    input: payload.value
  });
  return payload;
}
var $ZodCatch = /* @__PURE__ */ $constructor("$ZodCatch", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleCatchResult(payload, result2, def, ctx));
    }
    return handleCatchResult(payload, result, def, ctx);
  };
});
var $ZodNaN = /* @__PURE__ */ $constructor("$ZodNaN", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _ctx) => {
    if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
      payload.issues.push({
        input: payload.value,
        inst,
        expected: "nan",
        code: "invalid_type"
      });
      return payload;
    }
    return payload;
  };
});
var $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
  defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
  defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      const right = def.out._zod.run(payload, ctx);
      if (right instanceof Promise) {
        return right.then((right2) => handlePipeResult(right2, def.in, ctx));
      }
      return handlePipeResult(right, def.in, ctx);
    }
    const left = def.in._zod.run(payload, ctx);
    if (left instanceof Promise) {
      return left.then((left2) => handlePipeResult(left2, def.out, ctx));
    }
    return handlePipeResult(left, def.out, ctx);
  };
});
function handlePipeResult(left, next, ctx) {
  if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
    left.aborted = true;
    return left;
  }
  return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
var $ZodCodec = /* @__PURE__ */ $constructor("$ZodCodec", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
  defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
  defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
  inst._zod.parse = (payload, ctx) => {
    const direction = ctx.direction || "forward";
    if (direction === "forward") {
      const left = def.in._zod.run(payload, ctx);
      if (left instanceof Promise) {
        return left.then((left2) => handleCodecAResult(left2, def, ctx));
      }
      return handleCodecAResult(left, def, ctx);
    } else {
      const right = def.out._zod.run(payload, ctx);
      if (right instanceof Promise) {
        return right.then((right2) => handleCodecAResult(right2, def, ctx));
      }
      return handleCodecAResult(right, def, ctx);
    }
  };
});
function handleCodecAResult(result, def, ctx) {
  if (result.issues.length) {
    result.aborted = true;
    return result;
  }
  const direction = ctx.direction || "forward";
  if (direction === "forward") {
    const transformed = def.transform(result.value, result);
    if (transformed instanceof Promise) {
      return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
    }
    return handleCodecTxResult(result, transformed, def.out, ctx);
  } else {
    const transformed = def.reverseTransform(result.value, result);
    if (transformed instanceof Promise) {
      return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
    }
    return handleCodecTxResult(result, transformed, def.in, ctx);
  }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
  if (left.issues.length) {
    left.aborted = true;
    return left;
  }
  return nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
var $ZodPreprocess = /* @__PURE__ */ $constructor("$ZodPreprocess", (inst, def) => {
  $ZodPipe.init(inst, def);
});
var $ZodReadonly = /* @__PURE__ */ $constructor("$ZodReadonly", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then(handleReadonlyResult);
    }
    return handleReadonlyResult(result);
  };
});
function handleReadonlyResult(payload) {
  if (!payload.memo)
    payload.value = Object.freeze(payload.value);
  return payload;
}
function leafPattern(schema) {
  const def = schema._zod.def;
  let pattern = def.pattern;
  let isInt = !!def.format?.includes("int");
  let minimum;
  let maximum;
  for (const ch of def.checks ?? []) {
    const d = ch._zod.def;
    if (d.pattern)
      pattern = d.pattern;
    isInt || (isInt = !!d.format?.includes("int"));
    const lo = d.minimum ?? d.length;
    const hi = d.maximum ?? d.length;
    if (lo !== void 0 && (minimum === void 0 || lo > minimum))
      minimum = lo;
    if (hi !== void 0 && (maximum === void 0 || hi < maximum))
      maximum = hi;
  }
  if (pattern)
    return pattern.source;
  if (minimum !== void 0 && maximum !== void 0 && minimum > maximum)
    return "(?!)";
  if (minimum !== void 0 || maximum !== void 0)
    return string({ minimum, maximum }).source;
  const own2 = schema._zod.pattern;
  return (isInt && own2 === number ? integer : own2)?.source;
}
function partPattern(schema) {
  const def = schema._zod.def;
  const own2 = schema._zod.pattern?.source;
  const inner = def.innerType ?? schema._zod.innerType;
  if (inner) {
    const before = inner._zod.pattern?.source;
    const after = partPattern(inner);
    if (own2 && before && after && after !== before) {
      return own2.replace(cleanRegex(before), () => cleanRegex(after));
    }
    return own2;
  }
  if (def.options) {
    const sources = def.options.map(partPattern);
    if (sources.every(Boolean))
      return `^(${sources.map((s) => cleanRegex(s)).join("|")})$`;
  }
  return leafPattern(schema);
}
var $ZodTemplateLiteral = /* @__PURE__ */ $constructor("$ZodTemplateLiteral", (inst, def) => {
  $ZodType.init(inst, def);
  const regexParts = [];
  for (const part of def.parts) {
    if (typeof part === "object" && part !== null) {
      const source = partPattern(part);
      if (!source) {
        throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
      }
      regexParts.push(cleanRegex(source));
    } else if (part === null || primitiveTypes.has(typeof part)) {
      regexParts.push(escapeRegex(`${part}`));
    } else {
      throw new Error(`Invalid template literal part: ${part}`);
    }
  }
  inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
  inst._zod.parse = (payload, _ctx) => {
    if (typeof payload.value !== "string") {
      payload.issues.push({
        input: payload.value,
        inst,
        expected: "string",
        code: "invalid_type"
      });
      return payload;
    }
    inst._zod.pattern.lastIndex = 0;
    if (!inst._zod.pattern.test(payload.value)) {
      payload.issues.push({
        input: payload.value,
        inst,
        code: "invalid_format",
        format: def.format ?? "template_literal",
        pattern: inst._zod.pattern.source
      });
      return payload;
    }
    return payload;
  };
});
var $ZodFunction = /* @__PURE__ */ $constructor("$ZodFunction", (inst, def) => {
  $ZodType.init(inst, def);
  Object.defineProperty(inst, "_def", { value: def });
  inst._zod.def = def;
  inst.implement = (func) => {
    if (typeof func !== "function") {
      throw new Error("implement() must be called with a function");
    }
    return Object.defineProperty(function(...args) {
      const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
      const result = Reflect.apply(func, this, parsedArgs);
      if (inst._def.output) {
        return parse(inst._def.output, result);
      }
      return result;
    }, "_zod", { value: inst._zod, enumerable: false });
  };
  inst.implementAsync = (func) => {
    if (typeof func !== "function") {
      throw new Error("implementAsync() must be called with a function");
    }
    return Object.defineProperty(async function(...args) {
      const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
      const result = await Reflect.apply(func, this, parsedArgs);
      if (inst._def.output) {
        return await parseAsync(inst._def.output, result);
      }
      return result;
    }, "_zod", { value: inst._zod, enumerable: false });
  };
  inst._zod.parse = (payload, _ctx) => {
    if (typeof payload.value !== "function") {
      payload.issues.push({
        code: "invalid_type",
        expected: "function",
        input: payload.value,
        inst
      });
      return payload;
    }
    const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
    if (hasPromiseOutput) {
      payload.value = inst.implementAsync(payload.value);
    } else {
      payload.value = inst.implement(payload.value);
    }
    return payload;
  };
  inst.input = (...args) => {
    const F = inst.constructor;
    if (Array.isArray(args[0])) {
      return new F({
        type: "function",
        input: new $ZodTuple({
          type: "tuple",
          items: args[0],
          rest: args[1]
        }),
        output: inst._def.output
      });
    }
    return new F({
      type: "function",
      input: args[0],
      output: inst._def.output
    });
  };
  inst.output = (output2) => {
    const F = inst.constructor;
    return new F({
      type: "function",
      input: inst._def.input,
      output: output2
    });
  };
  return inst;
});
var $ZodPromise = /* @__PURE__ */ $constructor("$ZodPromise", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, ctx) => {
    return Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({ value: inner, issues: [] }, ctx));
  };
});
var $ZodLazy = /* @__PURE__ */ $constructor("$ZodLazy", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazy(inst._zod, "innerType", () => {
    const d = def;
    if (!d._cachedInner)
      d._cachedInner = def.getter();
    return d._cachedInner;
  });
  defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
  defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
  defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? void 0);
  defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? void 0);
  inst._zod.parse = (payload, ctx) => {
    const inner = inst._zod.innerType;
    return inner._zod.run(payload, ctx);
  };
});
var $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
  $ZodCheck.init(inst, def);
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _) => {
    return payload;
  };
  inst._zod.check = (payload) => {
    const input2 = payload.value;
    const r2 = def.fn(input2);
    if (r2 instanceof Promise) {
      return r2.then((r3) => handleRefineResult(r3, payload, input2, inst));
    }
    handleRefineResult(r2, payload, input2, inst);
    return;
  };
});
function handleRefineResult(result, payload, input2, inst) {
  if (!result) {
    const _iss = {
      code: "custom",
      input: input2,
      inst,
      // incorporates params.error into issue reporting
      path: [...inst._zod.def.path ?? []],
      // incorporates params.error into issue reporting
      continue: !inst._zod.def.abort
      // params: inst._zod.def.params,
    };
    if (inst._zod.def.params)
      _iss.params = inst._zod.def.params;
    payload.issues.push(issue(_iss));
  }
}

// node_modules/zod/v4/core/memoizer.js
var $ZodCyclicError = class extends Error {
  constructor() {
    super(`Cannot parse a reference cycle that closes through a transform`);
    this.name = "ZodCyclicError";
  }
};
var STATE = "~memo";
var NO_ISSUES = [];
function isRef(value) {
  return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
  return issues.map((iss) => iss.path ? { ...iss, path: iss.path.slice() } : { ...iss });
}
var recursive = /* @__PURE__ */ new WeakMap();
var NONE = 0;
var ASSUMED = 1;
var PROVEN = 2;
function isRecursive(inst, stack, resolve) {
  const cached2 = recursive.get(inst);
  if (cached2 !== void 0)
    return cached2 ? PROVEN : NONE;
  if (stack.has(inst))
    return PROVEN;
  stack.add(inst);
  let result = NONE;
  const check2 = (child) => {
    if (result !== PROVEN && child?._zod) {
      const answer = isRecursive(child, stack, resolve);
      if (answer > result)
        result = answer;
    }
  };
  const shape = (sh, spread) => {
    let answer = NONE;
    for (const key of Reflect.ownKeys(sh)) {
      const desc = Object.getOwnPropertyDescriptor(sh, key);
      if (spread && !desc.enumerable)
        continue;
      const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
      if (child > answer)
        answer = child;
    }
    return answer;
  };
  const merge2 = (answer) => {
    if (answer > result)
      result = answer;
  };
  const def = inst._zod.def;
  const kind = def.type;
  switch (kind) {
    case "object": {
      const raw = rawShape(def);
      merge2(raw ? shape(raw, true) : ASSUMED);
      check2(def.catchall);
      break;
    }
    case "array":
      check2(def.element);
      break;
    case "tuple":
      for (const el of def.items)
        check2(el);
      check2(def.rest);
      break;
    case "record":
    case "map":
      check2(def.keyType);
      check2(def.valueType);
      break;
    case "set":
      check2(def.valueType);
      break;
    case "union":
      for (const el of def.options)
        check2(el);
      break;
    case "intersection":
      check2(def.left);
      check2(def.right);
      break;
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
    case "nonoptional":
    case "promise":
    case "success":
      check2(def.innerType);
      break;
    case "pipe":
      check2(def.in);
      check2(def.out);
      break;
    case "function":
      check2(def.input);
      check2(def.output);
      break;
    // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
    case "lazy": {
      const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
      merge2(inner ? isRecursive(inner, stack, false) : ASSUMED);
      break;
    }
    // a leaf by choice: `parts` are regex fragments, not data positions
    case "template_literal":
    // leaves
    case "string":
    case "number":
    case "int":
    case "boolean":
    case "bigint":
    case "symbol":
    case "undefined":
    case "null":
    case "void":
    case "never":
    case "any":
    case "unknown":
    case "date":
    case "nan":
    case "enum":
    case "literal":
    case "file":
    case "transform":
    case "custom":
      break;
    default: {
      kind;
      for (const key in def) {
        const desc = Object.getOwnPropertyDescriptor(def, key);
        if (!desc || desc.get)
          continue;
        const value = desc.value;
        if (!value || typeof value !== "object")
          continue;
        if (value._zod)
          check2(value);
        else if (Array.isArray(value))
          for (const el of value)
            check2(el);
      }
    }
  }
  stack.delete(inst);
  return settle(inst, result);
}
function settle(inst, answer) {
  if (answer !== ASSUMED)
    recursive.set(inst, answer === PROVEN);
  return answer;
}
function isRecursiveSchema(inst) {
  return isRecursive(inst, /* @__PURE__ */ new Set(), true) !== NONE;
}
function bucketFor(state, inst) {
  let bucket = state.buckets.get(inst);
  if (!bucket) {
    bucket = /* @__PURE__ */ new WeakMap();
    state.buckets.set(inst, bucket);
  }
  return bucket;
}
var handoff;
var open = [];
var memo = {
  alloc(_inst, payload, empty) {
    const bucket = handoff;
    if (!bucket)
      return empty;
    handoff = void 0;
    const entry = { value: empty, issues: null };
    bucket.set(payload.value, entry);
    open.push(entry);
    return empty;
  },
  guard(inst) {
    var _a3;
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred.push(() => {
      const base = inst._zod.parse;
      const wrapped = (payload, ctx) => {
        if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
          throw new $ZodCyclicError();
        return base(payload, ctx);
      };
      inst._zod.parse = wrapped;
      if (inst._zod.run === base)
        inst._zod.run = wrapped;
    });
  },
  attach(inst) {
    var _a3;
    let isRecursiveInst;
    let rechecked = false;
    let lastCtx;
    let lastBucket;
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred.push(() => {
      const base = inst._zod.parse;
      const wrapped = (payload, ctx) => {
        if (isRecursiveInst === void 0) {
          const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
          if (walked === NONE) {
            inst._zod.parse = base;
            if (inst._zod.run === wrapped)
              inst._zod.run = base;
            return base(payload, ctx);
          }
          if (walked === PROVEN || rechecked)
            isRecursiveInst = true;
          else
            rechecked = true;
        }
        const input2 = payload.value;
        if (!isRef(input2))
          return base(payload, ctx);
        let state = ctx[STATE];
        if (!state) {
          state = { buckets: /* @__PURE__ */ new WeakMap(), backEdges: void 0 };
          ctx[STATE] = state;
        }
        let bucket;
        if (lastCtx === ctx) {
          bucket = lastBucket;
        } else {
          bucket = bucketFor(state, inst);
          lastCtx = ctx;
          lastBucket = bucket;
        }
        const hit = bucket.get(input2);
        if (hit) {
          payload.value = hit.value;
          if (hit.issues) {
            if (hit.issues.length)
              payload.issues.push(...cloneIssues(hit.issues));
          } else {
            payload.memo = true;
            state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
            state.backEdges.add(hit.value);
          }
          return payload;
        }
        handoff = bucket;
        const depth = open.length;
        const result = base(payload, ctx);
        handoff = void 0;
        const entry = open.length > depth ? open.pop() : void 0;
        if (result instanceof Promise) {
          return result.then((r2) => {
            if (entry)
              entry.issues = r2.issues.length ? cloneIssues(r2.issues) : NO_ISSUES;
            return r2;
          });
        }
        if (entry)
          entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
        return result;
      };
      inst._zod.parse = wrapped;
      if (inst._zod.run === base)
        inst._zod.run = wrapped;
    });
  }
};
function memoizer() {
  return memo;
}
function isBackEdge(ctx, value) {
  const backEdges = ctx[STATE]?.backEdges;
  return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}

// node_modules/zod/v4/locales/index.js
var locales_exports = {};
__export(locales_exports, {
  ar: () => ar_default,
  az: () => az_default,
  be: () => be_default,
  bg: () => bg_default,
  bn: () => bn_default,
  ca: () => ca_default,
  ckb: () => ckb_default,
  cs: () => cs_default,
  da: () => da_default,
  de: () => de_default,
  el: () => el_default,
  en: () => en_default,
  eo: () => eo_default,
  es: () => es_default,
  fa: () => fa_default,
  fi: () => fi_default,
  fr: () => fr_default,
  frCA: () => fr_CA_default,
  gu: () => gu_default,
  he: () => he_default,
  hi: () => hi_default,
  hr: () => hr_default,
  hu: () => hu_default,
  hy: () => hy_default,
  id: () => id_default,
  is: () => is_default,
  it: () => it_default,
  ja: () => ja_default,
  ka: () => ka_default,
  kh: () => kh_default,
  km: () => km_default,
  kn: () => kn_default,
  ko: () => ko_default,
  lt: () => lt_default,
  mk: () => mk_default,
  ms: () => ms_default,
  ne: () => ne_default,
  nl: () => nl_default,
  nn: () => nn_default,
  no: () => no_default,
  ota: () => ota_default,
  pl: () => pl_default,
  ps: () => ps_default,
  pt: () => pt_default,
  ptBR: () => pt_BR_default,
  ro: () => ro_default,
  ru: () => ru_default,
  sk: () => sk_default,
  sl: () => sl_default,
  sv: () => sv_default,
  ta: () => ta_default,
  tg: () => tg_default,
  th: () => th_default,
  tk: () => tk_default,
  tr: () => tr_default,
  ua: () => ua_default,
  uk: () => uk_default,
  ur: () => ur_default,
  uz: () => uz_default,
  vi: () => vi_default,
  yo: () => yo_default,
  zhCN: () => zh_CN_default,
  zhTW: () => zh_TW_default
});

// node_modules/zod/v4/locales/ar.js
var error = () => {
  const Sizable = {
    string: { unit: "حرف", verb: "أن يحوي" },
    file: { unit: "بايت", verb: "أن يحوي" },
    array: { unit: "عنصر", verb: "أن يحوي" },
    set: { unit: "عنصر", verb: "أن يحوي" },
    map: { unit: "عنصر", verb: "أن يحوي" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "مدخل",
    email: "بريد إلكتروني",
    url: "رابط",
    emoji: "إيموجي",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "تاريخ ووقت بمعيار ISO",
    date: "تاريخ بمعيار ISO",
    time: "وقت بمعيار ISO",
    duration: "مدة بمعيار ISO",
    ipv4: "عنوان IPv4",
    ipv6: "عنوان IPv6",
    mac: "عنوان MAC",
    cidrv4: "مدى عناوين بصيغة IPv4",
    cidrv6: "مدى عناوين بصيغة IPv6",
    base64: "نَص بترميز base64-encoded",
    base64url: "نَص بترميز base64url-encoded",
    json_string: "نَص على هيئة JSON",
    e164: "رقم هاتف بمعيار E.164",
    credit_card: "رقم بطاقة الائتمان",
    currency_code: "رمز العملة",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "مدخل"
  };
  const TypeDictionary = {
    nan: "NaN"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `مدخلات غير مقبولة: يفترض إدخال instanceof ${issue2.expected}، ولكن تم إدخال ${received}`;
        }
        return `مدخلات غير مقبولة: يفترض إدخال ${expected}، ولكن تم إدخال ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `مدخلات غير مقبولة: يفترض إدخال ${stringifyPrimitive(issue2.values[0])}`;
        return `اختيار غير مقبول: يتوقع انتقاء أحد هذه الخيارات: ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return ` أكبر من اللازم: يفترض أن تكون ${issue2.origin ?? "القيمة"} ${adj} ${issue2.maximum.toString()} ${sizing.unit ?? "عنصر"}`;
        return `أكبر من اللازم: يفترض أن تكون ${issue2.origin ?? "القيمة"} ${adj} ${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `أصغر من اللازم: يفترض لـ ${issue2.origin} أن يكون ${adj} ${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `أصغر من اللازم: يفترض لـ ${issue2.origin} أن يكون ${adj} ${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `نَص غير مقبول: يجب أن يبدأ بـ "${issue2.prefix}"`;
        if (_issue.format === "ends_with")
          return `نَص غير مقبول: يجب أن ينتهي بـ "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `نَص غير مقبول: يجب أن يتضمَّن "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `نَص غير مقبول: يجب أن يطابق النمط ${_issue.pattern}`;
        return `${FormatDictionary[_issue.format] ?? issue2.format} غير مقبول`;
      }
      case "not_multiple_of":
        return `رقم غير مقبول: يجب أن يكون من مضاعفات ${issue2.divisor}`;
      case "unrecognized_keys":
        return `معرف${issue2.keys.length > 1 ? "ات" : ""} غريب${issue2.keys.length > 1 ? "ة" : ""}: ${joinValues(issue2.keys, "، ")}`;
      case "invalid_key":
        return `معرف غير مقبول في ${issue2.origin}`;
      case "invalid_union":
        return "مدخل غير مقبول";
      case "invalid_element":
        return `مدخل غير مقبول في ${issue2.origin}`;
      default:
        return "مدخل غير مقبول";
    }
  };
};
function ar_default() {
  return {
    localeError: error()
  };
}

// node_modules/zod/v4/locales/az.js
var error2 = () => {
  const Sizable = {
    string: { unit: "simvol", verb: "olmalıdır" },
    file: { unit: "bayt", verb: "olmalıdır" },
    array: { unit: "element", verb: "olmalıdır" },
    set: { unit: "element", verb: "olmalıdır" },
    map: { unit: "element", verb: "olmalıdır" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "input",
    email: "email address",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO datetime",
    date: "ISO date",
    time: "ISO time",
    duration: "ISO duration",
    ipv4: "IPv4 address",
    ipv6: "IPv6 address",
    mac: "MAC address",
    cidrv4: "IPv4 range",
    cidrv6: "IPv6 range",
    base64: "base64-encoded string",
    base64url: "base64url-encoded string",
    json_string: "JSON string",
    e164: "E.164 number",
    credit_card: "kredit kartı nömrəsi",
    currency_code: "valyuta kodu",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "input"
  };
  const TypeDictionary = {
    nan: "NaN"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Yanlış dəyər: gözlənilən instanceof ${issue2.expected}, daxil olan ${received}`;
        }
        return `Yanlış dəyər: gözlənilən ${expected}, daxil olan ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Yanlış dəyər: gözlənilən ${stringifyPrimitive(issue2.values[0])}`;
        return `Yanlış seçim: aşağıdakılardan biri olmalıdır: ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Çox böyük: gözlənilən ${issue2.origin ?? "dəyər"} ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "element"}`;
        return `Çox böyük: gözlənilən ${issue2.origin ?? "dəyər"} ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Çox kiçik: gözlənilən ${issue2.origin} ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        return `Çox kiçik: gözlənilən ${issue2.origin} ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Yanlış mətn: "${_issue.prefix}" ilə başlamalıdır`;
        if (_issue.format === "ends_with")
          return `Yanlış mətn: "${_issue.suffix}" ilə bitməlidir`;
        if (_issue.format === "includes")
          return `Yanlış mətn: "${_issue.includes}" daxil olmalıdır`;
        if (_issue.format === "regex")
          return `Yanlış mətn: ${_issue.pattern} şablonuna uyğun olmalıdır`;
        return `Yanlış ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Yanlış ədəd: ${issue2.divisor} ilə bölünə bilən olmalıdır`;
      case "unrecognized_keys":
        return `Tanınmayan açar${issue2.keys.length > 1 ? "lar" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `${issue2.origin} daxilində yanlış açar`;
      case "invalid_union":
        return "Yanlış dəyər";
      case "invalid_element":
        return `${issue2.origin} daxilində yanlış dəyər`;
      default:
        return `Yanlış dəyər`;
    }
  };
};
function az_default() {
  return {
    localeError: error2()
  };
}

// node_modules/zod/v4/locales/be.js
function getBelarusianPlural(count, one, few, many) {
  const absCount = Math.abs(count);
  const lastDigit = absCount % 10;
  const lastTwoDigits = absCount % 100;
  if (lastTwoDigits >= 11 && lastTwoDigits <= 19) {
    return many;
  }
  if (lastDigit === 1) {
    return one;
  }
  if (lastDigit >= 2 && lastDigit <= 4) {
    return few;
  }
  return many;
}
var error3 = () => {
  const Sizable = {
    string: {
      unit: {
        one: "сімвал",
        few: "сімвалы",
        many: "сімвалаў"
      },
      verb: "мець"
    },
    array: {
      unit: {
        one: "элемент",
        few: "элементы",
        many: "элементаў"
      },
      verb: "мець"
    },
    set: {
      unit: {
        one: "элемент",
        few: "элементы",
        many: "элементаў"
      },
      verb: "мець"
    },
    map: {
      unit: {
        one: "элемент",
        few: "элементы",
        many: "элементаў"
      },
      verb: "мець"
    },
    file: {
      unit: {
        one: "байт",
        few: "байты",
        many: "байтаў"
      },
      verb: "мець"
    }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "увод",
    email: "email адрас",
    url: "URL",
    emoji: "эмодзі",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO дата і час",
    date: "ISO дата",
    time: "ISO час",
    duration: "ISO працягласць",
    ipv4: "IPv4 адрас",
    ipv6: "IPv6 адрас",
    mac: "MAC адрас",
    cidrv4: "IPv4 дыяпазон",
    cidrv6: "IPv6 дыяпазон",
    base64: "радок у фармаце base64",
    base64url: "радок у фармаце base64url",
    json_string: "JSON радок",
    e164: "нумар E.164",
    credit_card: "нумар крэдытнай карты",
    currency_code: "код валюты",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "увод"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "лік",
    array: "масіў"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Няправільны ўвод: чакаўся instanceof ${issue2.expected}, атрымана ${received}`;
        }
        return `Няправільны ўвод: чакаўся ${expected}, атрымана ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Няправільны ўвод: чакалася ${stringifyPrimitive(issue2.values[0])}`;
        return `Няправільны варыянт: чакаўся адзін з ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          const maxValue = Number(issue2.maximum);
          const unit = getBelarusianPlural(maxValue, sizing.unit.one, sizing.unit.few, sizing.unit.many);
          return `Занадта вялікі: чакалася, што ${issue2.origin ?? "значэнне"} павінна ${sizing.verb} ${adj}${issue2.maximum.toString()} ${unit}`;
        }
        return `Занадта вялікі: чакалася, што ${issue2.origin ?? "значэнне"} павінна быць ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          const minValue = Number(issue2.minimum);
          const unit = getBelarusianPlural(minValue, sizing.unit.one, sizing.unit.few, sizing.unit.many);
          return `Занадта малы: чакалася, што ${issue2.origin} павінна ${sizing.verb} ${adj}${issue2.minimum.toString()} ${unit}`;
        }
        return `Занадта малы: чакалася, што ${issue2.origin} павінна быць ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Няправільны радок: павінен пачынацца з "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `Няправільны радок: павінен заканчвацца на "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Няправільны радок: павінен змяшчаць "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Няправільны радок: павінен адпавядаць шаблону ${_issue.pattern}`;
        return `Няправільны ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Няправільны лік: павінен быць кратным ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Нераспазнаны ${issue2.keys.length > 1 ? "ключы" : "ключ"}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Няправільны ключ у ${issue2.origin}`;
      case "invalid_union":
        return "Няправільны ўвод";
      case "invalid_element":
        return `Няправільнае значэнне ў ${issue2.origin}`;
      default:
        return `Няправільны ўвод`;
    }
  };
};
function be_default() {
  return {
    localeError: error3()
  };
}

// node_modules/zod/v4/locales/bg.js
var error4 = () => {
  const Sizable = {
    string: { unit: "символа", verb: "да съдържа" },
    file: { unit: "байта", verb: "да съдържа" },
    array: { unit: "елемента", verb: "да съдържа" },
    set: { unit: "елемента", verb: "да съдържа" },
    map: { unit: "елемента", verb: "да съдържа" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "вход",
    email: "имейл адрес",
    url: "URL",
    emoji: "емоджи",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO време",
    date: "ISO дата",
    time: "ISO време",
    duration: "ISO продължителност",
    ipv4: "IPv4 адрес",
    ipv6: "IPv6 адрес",
    mac: "MAC адрес",
    cidrv4: "IPv4 диапазон",
    cidrv6: "IPv6 диапазон",
    base64: "base64-кодиран низ",
    base64url: "base64url-кодиран низ",
    json_string: "JSON низ",
    e164: "E.164 номер",
    credit_card: "номер на кредитна карта",
    currency_code: "код на валута",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "вход"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "число",
    array: "масив"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Невалиден вход: очакван instanceof ${issue2.expected}, получен ${received}`;
        }
        return `Невалиден вход: очакван ${expected}, получен ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Невалиден вход: очакван ${stringifyPrimitive(issue2.values[0])}`;
        return `Невалидна опция: очаквано едно от ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Твърде голямо: очаква се ${issue2.origin ?? "стойност"} да съдържа ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "елемента"}`;
        return `Твърде голямо: очаква се ${issue2.origin ?? "стойност"} да бъде ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Твърде малко: очаква се ${issue2.origin} да съдържа ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Твърде малко: очаква се ${issue2.origin} да бъде ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Невалиден низ: трябва да започва с "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `Невалиден низ: трябва да завършва с "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Невалиден низ: трябва да включва "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Невалиден низ: трябва да съвпада с ${_issue.pattern}`;
        let invalid_adj = "Невалиден";
        if (_issue.format === "emoji")
          invalid_adj = "Невалидно";
        if (_issue.format === "datetime")
          invalid_adj = "Невалидно";
        if (_issue.format === "date")
          invalid_adj = "Невалидна";
        if (_issue.format === "time")
          invalid_adj = "Невалидно";
        if (_issue.format === "duration")
          invalid_adj = "Невалидна";
        return `${invalid_adj} ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Невалидно число: трябва да бъде кратно на ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Неразпознат${issue2.keys.length > 1 ? "и" : ""} ключ${issue2.keys.length > 1 ? "ове" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Невалиден ключ в ${issue2.origin}`;
      case "invalid_union":
        return "Невалиден вход";
      case "invalid_element":
        return `Невалидна стойност в ${issue2.origin}`;
      default:
        return `Невалиден вход`;
    }
  };
};
function bg_default() {
  return {
    localeError: error4()
  };
}

// node_modules/zod/v4/locales/bn.js
var error5 = () => {
  const Sizable = {
    string: { unit: "অক্ষর", verb: "থাকতে হবে" },
    file: { unit: "বাইট", verb: "থাকতে হবে" },
    array: { unit: "আইটেম", verb: "থাকতে হবে" },
    set: { unit: "আইটেম", verb: "থাকতে হবে" },
    map: { unit: "এন্ট্রি", verb: "থাকতে হবে" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "ইনপুট",
    email: "ইমেইল ঠিকানা",
    url: "URL",
    emoji: "ইমোজি",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO তারিখ ও সময়",
    date: "ISO তারিখ",
    time: "ISO সময়",
    duration: "ISO সময়কাল",
    ipv4: "IPv4 ঠিকানা",
    ipv6: "IPv6 ঠিকানা",
    mac: "MAC ঠিকানা",
    cidrv4: "IPv4 রেঞ্জ",
    cidrv6: "IPv6 রেঞ্জ",
    base64: "base64-এনকোডেড স্ট্রিং",
    base64url: "base64url-এনকোডেড স্ট্রিং",
    json_string: "JSON স্ট্রিং",
    e164: "E.164 নম্বর",
    credit_card: "ক্রেডিট কার্ড নম্বর",
    currency_code: "মুদ্রা কোড",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "ইনপুট"
  };
  const TypeDictionary = {
    nan: "NaN"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        return `অবৈধ ইনপুট: প্রত্যাশিত ${expected}, প্রাপ্ত ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `অবৈধ ইনপুট: প্রত্যাশিত ${stringifyPrimitive(issue2.values[0])}`;
        return `অবৈধ অপশন: ${joinValues(issue2.values, " | ")} এর মধ্যে একটি প্রত্যাশিত`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `অনেক বড়: ${issue2.origin ?? "মান"} ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "এলিমেন্ট"} হতে হবে`;
        return `অনেক বড়: ${issue2.origin ?? "মান"} ${adj}${issue2.maximum.toString()} হতে হবে`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `অনেক ছোট: ${issue2.origin} ${adj}${issue2.minimum.toString()} ${sizing.unit} হতে হবে`;
        }
        return `অনেক ছোট: ${issue2.origin} ${adj}${issue2.minimum.toString()} হতে হবে`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `অবৈধ স্ট্রিং: "${_issue.prefix}" দিয়ে শুরু হতে হবে`;
        }
        if (_issue.format === "ends_with")
          return `অবৈধ স্ট্রিং: "${_issue.suffix}" দিয়ে শেষ হতে হবে`;
        if (_issue.format === "includes")
          return `অবৈধ স্ট্রিং: "${_issue.includes}" অন্তর্ভুক্ত থাকতে হবে`;
        if (_issue.format === "regex")
          return `অবৈধ স্ট্রিং: ${_issue.pattern} প্যাটার্ন মিলতে হবে`;
        return `অবৈধ ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `অবৈধ নম্বর: ${issue2.divisor} এর গুণিতক হতে হবে`;
      case "unrecognized_keys":
        return `অচেনা কী${issue2.keys.length > 1 ? "গুলো" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `${issue2.origin} এ অবৈধ কী`;
      case "invalid_union":
        if (issue2.options && Array.isArray(issue2.options) && issue2.options.length > 0) {
          const opts = issue2.options.map((o) => `'${o}'`).join(" | ");
          return `অবৈধ ডিসক্রিমিনেটর মান। প্রত্যাশিত ${opts}`;
        }
        return "অবৈধ ইনপুট";
      case "invalid_element":
        return `${issue2.origin} এ অবৈধ মান`;
      default:
        return "অবৈধ ইনপুট";
    }
  };
};
function bn_default() {
  return {
    localeError: error5()
  };
}

// node_modules/zod/v4/locales/ca.js
var error6 = () => {
  const Sizable = {
    string: { unit: "caràcters", verb: "contenir" },
    file: { unit: "bytes", verb: "contenir" },
    array: { unit: "elements", verb: "contenir" },
    set: { unit: "elements", verb: "contenir" },
    map: { unit: "elements", verb: "contenir" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "entrada",
    email: "adreça electrònica",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "data i hora ISO",
    date: "data ISO",
    time: "hora ISO",
    duration: "durada ISO",
    ipv4: "adreça IPv4",
    ipv6: "adreça IPv6",
    mac: "adreça MAC",
    cidrv4: "rang IPv4",
    cidrv6: "rang IPv6",
    base64: "cadena codificada en base64",
    base64url: "cadena codificada en base64url",
    json_string: "cadena JSON",
    e164: "número E.164",
    credit_card: "número de targeta de crèdit",
    currency_code: "codi de moneda",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "entrada"
  };
  const TypeDictionary = {
    nan: "NaN"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Tipus invàlid: s'esperava instanceof ${issue2.expected}, s'ha rebut ${received}`;
        }
        return `Tipus invàlid: s'esperava ${expected}, s'ha rebut ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Valor invàlid: s'esperava ${stringifyPrimitive(issue2.values[0])}`;
        return `Opció invàlida: s'esperava una de ${joinValues(issue2.values, " o ")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "com a màxim" : "menys de";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Massa gran: s'esperava que ${issue2.origin ?? "el valor"} contingués ${adj} ${issue2.maximum.toString()} ${sizing.unit ?? "elements"}`;
        return `Massa gran: s'esperava que ${issue2.origin ?? "el valor"} fos ${adj} ${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? "com a mínim" : "més de";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Massa petit: s'esperava que ${issue2.origin} contingués ${adj} ${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Massa petit: s'esperava que ${issue2.origin} fos ${adj} ${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Format invàlid: ha de començar amb "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `Format invàlid: ha d'acabar amb "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Format invàlid: ha d'incloure "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Format invàlid: ha de coincidir amb el patró ${_issue.pattern}`;
        return `Format invàlid per a ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Número invàlid: ha de ser múltiple de ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Clau${issue2.keys.length > 1 ? "s" : ""} no reconeguda${issue2.keys.length > 1 ? "s" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Clau invàlida a ${issue2.origin}`;
      case "invalid_union":
        return "Entrada invàlida";
      // Could also be "Tipus d'unió invàlid" but "Entrada invàlida" is more general
      case "invalid_element":
        return `Element invàlid a ${issue2.origin}`;
      default:
        return `Entrada invàlida`;
    }
  };
};
function ca_default() {
  return {
    localeError: error6()
  };
}

// node_modules/zod/v4/locales/ckb.js
var error7 = () => {
  const Sizable = {
    string: { unit: "پیت", verb: "بێت" },
    file: { unit: "بایت", verb: "بێت" },
    array: { unit: "دانە", verb: "بێت" },
    set: { unit: "دانە", verb: "بێت" },
    map: { unit: "دانە", verb: "بێت" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "regex",
    email: "ئیمەیڵ",
    url: "بەستەر (URL)",
    emoji: "ئیمۆجی",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ڕێکەوت و کات",
    date: "ڕێکەوت",
    time: "کات",
    duration: "ماوە",
    ipv4: "ناونیشانی IPv4",
    ipv6: "ناونیشانی IPv6",
    mac: "ناونیشانی MAC",
    cidrv4: "مەودای IPv4",
    cidrv6: "مەودای IPv6",
    base64: "دەقی base64",
    base64url: "دەقی base64url",
    json_string: "دەقی JSON",
    e164: "ژمارەی E.164",
    credit_card: "ژمارەی کارتی کرێدیت",
    currency_code: "کۆدی دراو",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "تێکردە"
  };
  const TypeDictionary = {
    nan: "NaN",
    string: "نووسین",
    number: "ژمارە",
    boolean: "boolean",
    array: "array",
    object: "object",
    date: "ڕێکەوت",
    integer: "ژمارە",
    float: "ژمارە",
    null: "null",
    undefined: "undefined",
    function: "function",
    symbol: "symbol",
    unknown: "unknown",
    promise: "promise",
    void: "void",
    never: "never",
    map: "map",
    set: "set"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        const postfix = ["ا", "و", "ۆ", "وو", "ە", "ی", "ێ"].some((p) => received.endsWith(p)) ? "یە" : "ە";
        const isEnglish = /^[a-zA-Z]+$/.test(received);
        if (receivedType === "null" || receivedType === "undefined")
          return `داواکراوە`;
        return `چاوەڕوانکراوە ${expected} بێت، بەڵام ${received}${isEnglish ? "" : postfix}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `بەهاکە نادرووستە: چاوەڕوانکراوە ${stringifyPrimitive(issue2.values[0])} بێت`;
        return `هەڵبژاردەی نادروست: چاوەڕوانکراوە یەکێک بێت لە ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `پێویستە بە لایەنی زۆرەوە ${issue2.maximum.toString()} ${sizing.unit} ${sizing.verb}`;
        return `پێویستە بە لایەنی زۆرەوە ${issue2.maximum.toString()} بێت`;
      }
      case "too_small": {
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `پێویستە بە لایەنی کەمەوە ${issue2.minimum.toString()} ${sizing.unit} ${sizing.verb}`;
        return `پێویستە بە لایەنی کەمەوە ${issue2.minimum.toString()} بێت`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `دەقی نادروست: پێویستە دەستپێبکات بە "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `دەقی نادروست: پێویستە کۆتاییبێت بە "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `دەقی نادروست: پێویستە "${_issue.includes}" لەخۆبگرێت`;
        if (_issue.format === "regex")
          return `دەقی نادروست: پێویستە لەگەڵ پاتێرنی ${_issue.pattern} بگونجێت`;
        return `بەهای ${FormatDictionary[_issue.format] ?? issue2.format} نادروستە`;
      }
      case "not_multiple_of":
        return `ژمارەی نادروست: دەبێت چەند هێندە بێت بۆ ${issue2.divisor}`;
      case "unrecognized_keys":
        return `کلیلی نەناسراو: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `کلیلی نادروست لە ${issue2.origin}`;
      case "invalid_union":
        if (issue2.options && Array.isArray(issue2.options) && issue2.options.length > 0) {
          const opts = issue2.options.map((o) => `'${o}'`).join(" | ");
          return `بەهای نەناسراو هەیە. بەهای چاوەڕوانکراو: ${opts}`;
        }
        return "یەکگرتنی نادروست";
      case "invalid_element":
        return `${issue2.origin} بەهاکە نادروستە`;
      default:
        return `تێکردەی نادروست`;
    }
  };
};
function ckb_default() {
  return {
    localeError: error7()
  };
}

// node_modules/zod/v4/locales/cs.js
var error8 = () => {
  const Sizable = {
    string: { unit: "znaků", verb: "mít" },
    file: { unit: "bajtů", verb: "mít" },
    array: { unit: "prvků", verb: "mít" },
    set: { unit: "prvků", verb: "mít" },
    map: { unit: "prvků", verb: "mít" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "regulární výraz",
    email: "e-mailová adresa",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "datum a čas ve formátu ISO",
    date: "datum ve formátu ISO",
    time: "čas ve formátu ISO",
    duration: "doba trvání ISO",
    ipv4: "IPv4 adresa",
    ipv6: "IPv6 adresa",
    mac: "MAC adresa",
    cidrv4: "rozsah IPv4",
    cidrv6: "rozsah IPv6",
    base64: "řetězec zakódovaný ve formátu base64",
    base64url: "řetězec zakódovaný ve formátu base64url",
    json_string: "řetězec ve formátu JSON",
    e164: "číslo E.164",
    credit_card: "číslo kreditní karty",
    currency_code: "kód měny",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "vstup"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "číslo",
    string: "řetězec",
    function: "funkce",
    array: "pole"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Neplatný vstup: očekáváno instanceof ${issue2.expected}, obdrženo ${received}`;
        }
        return `Neplatný vstup: očekáváno ${expected}, obdrženo ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Neplatný vstup: očekáváno ${stringifyPrimitive(issue2.values[0])}`;
        return `Neplatná možnost: očekávána jedna z hodnot ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Hodnota je příliš velká: ${issue2.origin ?? "hodnota"} musí mít ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "prvků"}`;
        }
        return `Hodnota je příliš velká: ${issue2.origin ?? "hodnota"} musí být ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Hodnota je příliš malá: ${issue2.origin ?? "hodnota"} musí mít ${adj}${issue2.minimum.toString()} ${sizing.unit ?? "prvků"}`;
        }
        return `Hodnota je příliš malá: ${issue2.origin ?? "hodnota"} musí být ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Neplatný řetězec: musí začínat na "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `Neplatný řetězec: musí končit na "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Neplatný řetězec: musí obsahovat "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Neplatný řetězec: musí odpovídat vzoru ${_issue.pattern}`;
        return `Neplatný formát ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Neplatné číslo: musí být násobkem ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Neznámé klíče: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Neplatný klíč v ${issue2.origin}`;
      case "invalid_union":
        return "Neplatný vstup";
      case "invalid_element":
        return `Neplatná hodnota v ${issue2.origin}`;
      default:
        return `Neplatný vstup`;
    }
  };
};
function cs_default() {
  return {
    localeError: error8()
  };
}

// node_modules/zod/v4/locales/da.js
var error9 = () => {
  const Sizable = {
    string: { unit: "tegn", verb: "havde" },
    file: { unit: "bytes", verb: "havde" },
    array: { unit: "elementer", verb: "indeholdt" },
    set: { unit: "elementer", verb: "indeholdt" },
    map: { unit: "elementer", verb: "indeholdt" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "input",
    email: "e-mailadresse",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO dato- og klokkeslæt",
    date: "ISO-dato",
    time: "ISO-klokkeslæt",
    duration: "ISO-varighed",
    ipv4: "IPv4-adresse",
    ipv6: "IPv6-adresse",
    mac: "MAC-adresse",
    cidrv4: "IPv4-spektrum",
    cidrv6: "IPv6-spektrum",
    base64: "base64-kodet streng",
    base64url: "base64url-kodet streng",
    json_string: "JSON-streng",
    e164: "E.164-nummer",
    credit_card: "kreditkortnummer",
    currency_code: "valutakode",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "input"
  };
  const TypeDictionary = {
    nan: "NaN",
    string: "streng",
    number: "tal",
    boolean: "boolean",
    array: "liste",
    object: "objekt",
    set: "sæt",
    file: "fil"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Ugyldigt input: forventede instanceof ${issue2.expected}, fik ${received}`;
        }
        return `Ugyldigt input: forventede ${expected}, fik ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Ugyldig værdi: forventede ${stringifyPrimitive(issue2.values[0])}`;
        return `Ugyldigt valg: forventede en af følgende ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        const origin = TypeDictionary[issue2.origin] ?? issue2.origin;
        if (sizing)
          return `For stor: forventede ${origin ?? "value"} ${sizing.verb} ${adj} ${issue2.maximum.toString()} ${sizing.unit ?? "elementer"}`;
        return `For stor: forventede ${origin ?? "value"} havde ${adj} ${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        const origin = TypeDictionary[issue2.origin] ?? issue2.origin;
        if (sizing) {
          return `For lille: forventede ${origin} ${sizing.verb} ${adj} ${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `For lille: forventede ${origin} havde ${adj} ${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Ugyldig streng: skal starte med "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `Ugyldig streng: skal ende med "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Ugyldig streng: skal indeholde "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Ugyldig streng: skal matche mønsteret ${_issue.pattern}`;
        return `Ugyldig ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Ugyldigt tal: skal være deleligt med ${issue2.divisor}`;
      case "unrecognized_keys":
        return `${issue2.keys.length > 1 ? "Ukendte nøgler" : "Ukendt nøgle"}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Ugyldig nøgle i ${issue2.origin}`;
      case "invalid_union":
        return "Ugyldigt input: matcher ingen af de tilladte typer";
      case "invalid_element":
        return `Ugyldig værdi i ${issue2.origin}`;
      default:
        return `Ugyldigt input`;
    }
  };
};
function da_default() {
  return {
    localeError: error9()
  };
}

// node_modules/zod/v4/locales/de.js
var error10 = () => {
  const Sizable = {
    string: { unit: "Zeichen", verb: "zu haben" },
    file: { unit: "Bytes", verb: "zu haben" },
    array: { unit: "Elemente", verb: "zu haben" },
    set: { unit: "Elemente", verb: "zu haben" },
    map: { unit: "Elemente", verb: "zu haben" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "Eingabe",
    email: "E-Mail-Adresse",
    url: "URL",
    emoji: "Emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO-Datum und -Uhrzeit",
    date: "ISO-Datum",
    time: "ISO-Uhrzeit",
    duration: "ISO-Dauer",
    ipv4: "IPv4-Adresse",
    ipv6: "IPv6-Adresse",
    mac: "MAC-Adresse",
    cidrv4: "IPv4-Bereich",
    cidrv6: "IPv6-Bereich",
    base64: "Base64-codierter String",
    base64url: "Base64-URL-codierter String",
    json_string: "JSON-String",
    e164: "E.164-Nummer",
    credit_card: "Kreditkartennummer",
    currency_code: "Währungscode",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "Eingabe"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "Zahl",
    array: "Array"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Ungültige Eingabe: erwartet instanceof ${issue2.expected}, erhalten ${received}`;
        }
        return `Ungültige Eingabe: erwartet ${expected}, erhalten ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Ungültige Eingabe: erwartet ${stringifyPrimitive(issue2.values[0])}`;
        return `Ungültige Option: erwartet eine von ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Zu groß: erwartet, dass ${issue2.origin ?? "Wert"} ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "Elemente"} hat`;
        return `Zu groß: erwartet, dass ${issue2.origin ?? "Wert"} ${adj}${issue2.maximum.toString()} ist`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Zu klein: erwartet, dass ${issue2.origin} ${adj}${issue2.minimum.toString()} ${sizing.unit} hat`;
        }
        return `Zu klein: erwartet, dass ${issue2.origin} ${adj}${issue2.minimum.toString()} ist`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Ungültiger String: muss mit "${_issue.prefix}" beginnen`;
        if (_issue.format === "ends_with")
          return `Ungültiger String: muss mit "${_issue.suffix}" enden`;
        if (_issue.format === "includes")
          return `Ungültiger String: muss "${_issue.includes}" enthalten`;
        if (_issue.format === "regex")
          return `Ungültiger String: muss dem Muster ${_issue.pattern} entsprechen`;
        return `Ungültig: ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Ungültige Zahl: muss ein Vielfaches von ${issue2.divisor} sein`;
      case "unrecognized_keys":
        return `${issue2.keys.length > 1 ? "Unbekannte Schlüssel" : "Unbekannter Schlüssel"}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Ungültiger Schlüssel in ${issue2.origin}`;
      case "invalid_union":
        return "Ungültige Eingabe";
      case "invalid_element":
        return `Ungültiger Wert in ${issue2.origin}`;
      default:
        return `Ungültige Eingabe`;
    }
  };
};
function de_default() {
  return {
    localeError: error10()
  };
}

// node_modules/zod/v4/locales/el.js
var error11 = () => {
  const Sizable = {
    string: { unit: "χαρακτήρες", verb: "να έχει" },
    file: { unit: "bytes", verb: "να έχει" },
    array: { unit: "στοιχεία", verb: "να έχει" },
    set: { unit: "στοιχεία", verb: "να έχει" },
    map: { unit: "καταχωρήσεις", verb: "να έχει" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "είσοδος",
    email: "διεύθυνση email",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO ημερομηνία και ώρα",
    date: "ISO ημερομηνία",
    time: "ISO ώρα",
    duration: "ISO διάρκεια",
    ipv4: "διεύθυνση IPv4",
    ipv6: "διεύθυνση IPv6",
    mac: "διεύθυνση MAC",
    cidrv4: "εύρος IPv4",
    cidrv6: "εύρος IPv6",
    base64: "συμβολοσειρά κωδικοποιημένη σε base64",
    base64url: "συμβολοσειρά κωδικοποιημένη σε base64url",
    json_string: "συμβολοσειρά JSON",
    e164: "αριθμός E.164",
    credit_card: "αριθμός πιστωτικής κάρτας",
    currency_code: "κωδικός νομίσματος",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "είσοδος"
  };
  const TypeDictionary = {
    nan: "NaN"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (typeof issue2.expected === "string" && /^[A-Z]/.test(issue2.expected)) {
          return `Μη έγκυρη είσοδος: αναμενόταν instanceof ${issue2.expected}, λήφθηκε ${received}`;
        }
        return `Μη έγκυρη είσοδος: αναμενόταν ${expected}, λήφθηκε ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Μη έγκυρη είσοδος: αναμενόταν ${stringifyPrimitive(issue2.values[0])}`;
        return `Μη έγκυρη επιλογή: αναμενόταν ένα από ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Πολύ μεγάλο: αναμενόταν ${issue2.origin ?? "τιμή"} να έχει ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "στοιχεία"}`;
        return `Πολύ μεγάλο: αναμενόταν ${issue2.origin ?? "τιμή"} να είναι ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Πολύ μικρό: αναμενόταν ${issue2.origin} να έχει ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Πολύ μικρό: αναμενόταν ${issue2.origin} να είναι ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Μη έγκυρη συμβολοσειρά: πρέπει να ξεκινά με "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `Μη έγκυρη συμβολοσειρά: πρέπει να τελειώνει με "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Μη έγκυρη συμβολοσειρά: πρέπει να περιέχει "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Μη έγκυρη συμβολοσειρά: πρέπει να ταιριάζει με το μοτίβο ${_issue.pattern}`;
        return `Μη έγκυρο: ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Μη έγκυρος αριθμός: πρέπει να είναι πολλαπλάσιο του ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Άγνωστ${issue2.keys.length > 1 ? "α" : "ο"} κλειδ${issue2.keys.length > 1 ? "ιά" : "ί"}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Μη έγκυρο κλειδί στο ${issue2.origin}`;
      case "invalid_union":
        return "Μη έγκυρη είσοδος";
      case "invalid_element":
        return `Μη έγκυρη τιμή στο ${issue2.origin}`;
      default:
        return `Μη έγκυρη είσοδος`;
    }
  };
};
function el_default() {
  return {
    localeError: error11()
  };
}

// node_modules/zod/v4/locales/en.js
var error12 = () => {
  const Sizable = {
    string: { unit: "characters", verb: "to have" },
    file: { unit: "bytes", verb: "to have" },
    array: { unit: "items", verb: "to have" },
    set: { unit: "items", verb: "to have" },
    map: { unit: "entries", verb: "to have" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "input",
    email: "email address",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO datetime",
    date: "ISO date",
    time: "ISO time",
    duration: "ISO duration",
    ipv4: "IPv4 address",
    ipv6: "IPv6 address",
    mac: "MAC address",
    cidrv4: "IPv4 range",
    cidrv6: "IPv6 range",
    base64: "base64-encoded string",
    base64url: "base64url-encoded string",
    json_string: "JSON string",
    e164: "E.164 number",
    currency_code: "currency code",
    credit_card: "credit card number",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "input"
  };
  const TypeDictionary = {
    // Compatibility: "nan" -> "NaN" for display
    nan: "NaN"
    // All other type names omitted - they fall back to raw values via ?? operator
  };
  function getTypeName(type, input2) {
    if (type === "number" && typeof input2 === "number" && !Number.isFinite(input2)) {
      return String(input2);
    }
    return TypeDictionary[type] ?? type;
  }
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = getTypeName(issue2.expected);
        const receivedType = parsedType(issue2.input);
        const received = getTypeName(receivedType, issue2.input);
        return `Invalid input: expected ${expected}, received ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Invalid input: expected ${stringifyPrimitive(issue2.values[0])}`;
        return `Invalid option: expected one of ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.exact ? "exactly " : issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Too big: expected ${issue2.origin ?? "value"} to have ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elements"}`;
        return `Too big: expected ${issue2.origin ?? "value"} to be ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.exact ? "exactly " : issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Too small: expected ${issue2.origin} to have ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Too small: expected ${issue2.origin} to be ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Invalid string: must start with "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `Invalid string: must end with "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Invalid string: must include "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Invalid string: must match pattern ${_issue.pattern}`;
        return `Invalid ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Invalid number: must be a multiple of ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Unrecognized key${issue2.keys.length > 1 ? "s" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Invalid key in ${issue2.origin}`;
      case "invalid_union":
        if (issue2.options && Array.isArray(issue2.options) && issue2.options.length > 0) {
          const opts = issue2.options.map((o) => `'${o}'`).join(" | ");
          return `Invalid discriminator value. Expected ${opts}`;
        }
        if (issue2.inclusive === false) {
          return "Invalid input: more than one option matched";
        }
        return "Invalid input";
      case "invalid_element":
        return `Invalid value in ${issue2.origin}`;
      default:
        return `Invalid input`;
    }
  };
};
function en_default() {
  return {
    localeError: error12()
  };
}

// node_modules/zod/v4/locales/eo.js
var error13 = () => {
  const Sizable = {
    string: { unit: "karaktrojn", verb: "havi" },
    file: { unit: "bajtojn", verb: "havi" },
    array: { unit: "elementojn", verb: "havi" },
    set: { unit: "elementojn", verb: "havi" },
    map: { unit: "elementojn", verb: "havi" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "enigo",
    email: "retadreso",
    url: "URL",
    emoji: "emoĝio",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO-datotempo",
    date: "ISO-dato",
    time: "ISO-tempo",
    duration: "ISO-daŭro",
    ipv4: "IPv4-adreso",
    ipv6: "IPv6-adreso",
    mac: "MAC-adreso",
    cidrv4: "IPv4-rango",
    cidrv6: "IPv6-rango",
    base64: "64-ume kodita karaktraro",
    base64url: "URL-64-ume kodita karaktraro",
    json_string: "JSON-karaktraro",
    e164: "E.164-nombro",
    credit_card: "kreditkarta numero",
    currency_code: "valuta kodo",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "enigo"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "nombro",
    array: "tabelo",
    null: "senvalora"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Nevalida enigo: atendiĝis instanceof ${issue2.expected}, riceviĝis ${received}`;
        }
        return `Nevalida enigo: atendiĝis ${expected}, riceviĝis ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Nevalida enigo: atendiĝis ${stringifyPrimitive(issue2.values[0])}`;
        return `Nevalida opcio: atendiĝis unu el ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Tro granda: atendiĝis ke ${issue2.origin ?? "valoro"} havu ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elementojn"}`;
        return `Tro granda: atendiĝis ke ${issue2.origin ?? "valoro"} havu ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Tro malgranda: atendiĝis ke ${issue2.origin} havu ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Tro malgranda: atendiĝis ke ${issue2.origin} estu ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Nevalida karaktraro: devas komenciĝi per "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `Nevalida karaktraro: devas finiĝi per "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Nevalida karaktraro: devas inkluzivi "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Nevalida karaktraro: devas kongrui kun la modelo ${_issue.pattern}`;
        return `Nevalida ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Nevalida nombro: devas esti oblo de ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Nekonata${issue2.keys.length > 1 ? "j" : ""} ŝlosilo${issue2.keys.length > 1 ? "j" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Nevalida ŝlosilo en ${issue2.origin}`;
      case "invalid_union":
        return "Nevalida enigo";
      case "invalid_element":
        return `Nevalida valoro en ${issue2.origin}`;
      default:
        return `Nevalida enigo`;
    }
  };
};
function eo_default() {
  return {
    localeError: error13()
  };
}

// node_modules/zod/v4/locales/es.js
var error14 = () => {
  const Sizable = {
    string: { unit: "caracteres", verb: "tener" },
    file: { unit: "bytes", verb: "tener" },
    array: { unit: "elementos", verb: "tener" },
    set: { unit: "elementos", verb: "tener" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "entrada",
    email: "dirección de correo electrónico",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "fecha y hora ISO",
    date: "fecha ISO",
    time: "hora ISO",
    duration: "duración ISO",
    ipv4: "dirección IPv4",
    ipv6: "dirección IPv6",
    mac: "dirección MAC",
    cidrv4: "rango IPv4",
    cidrv6: "rango IPv6",
    base64: "cadena codificada en base64",
    base64url: "URL codificada en base64",
    json_string: "cadena JSON",
    e164: "número E.164",
    credit_card: "número de tarjeta de crédito",
    currency_code: "código de moneda",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "entrada"
  };
  const TypeDictionary = {
    nan: "NaN",
    string: "texto",
    number: "número",
    boolean: "booleano",
    array: "arreglo",
    object: "objeto",
    set: "conjunto",
    file: "archivo",
    date: "fecha",
    bigint: "número grande",
    symbol: "símbolo",
    undefined: "indefinido",
    null: "nulo",
    function: "función",
    map: "mapa",
    record: "registro",
    tuple: "tupla",
    enum: "enumeración",
    union: "unión",
    literal: "literal",
    promise: "promesa",
    void: "vacío",
    never: "nunca",
    unknown: "desconocido",
    any: "cualquiera"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Entrada inválida: se esperaba instanceof ${issue2.expected}, recibido ${received}`;
        }
        return `Entrada inválida: se esperaba ${expected}, recibido ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Entrada inválida: se esperaba ${stringifyPrimitive(issue2.values[0])}`;
        return `Opción inválida: se esperaba una de ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        const origin = TypeDictionary[issue2.origin] ?? issue2.origin;
        if (sizing)
          return `Demasiado grande: se esperaba que ${origin ?? "valor"} tuviera ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elementos"}`;
        return `Demasiado grande: se esperaba que ${origin ?? "valor"} fuera ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        const origin = TypeDictionary[issue2.origin] ?? issue2.origin;
        if (sizing) {
          return `Demasiado pequeño: se esperaba que ${origin} tuviera ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Demasiado pequeño: se esperaba que ${origin} fuera ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Cadena inválida: debe comenzar con "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `Cadena inválida: debe terminar en "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Cadena inválida: debe incluir "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Cadena inválida: debe coincidir con el patrón ${_issue.pattern}`;
        return `Inválido ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Número inválido: debe ser múltiplo de ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Llave${issue2.keys.length > 1 ? "s" : ""} desconocida${issue2.keys.length > 1 ? "s" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Llave inválida en ${TypeDictionary[issue2.origin] ?? issue2.origin}`;
      case "invalid_union":
        return "Entrada inválida";
      case "invalid_element":
        return `Valor inválido en ${TypeDictionary[issue2.origin] ?? issue2.origin}`;
      default:
        return `Entrada inválida`;
    }
  };
};
function es_default() {
  return {
    localeError: error14()
  };
}

// node_modules/zod/v4/locales/fa.js
var error15 = () => {
  const Sizable = {
    string: { unit: "کاراکتر", verb: "داشته باشد" },
    file: { unit: "بایت", verb: "داشته باشد" },
    array: { unit: "آیتم", verb: "داشته باشد" },
    set: { unit: "آیتم", verb: "داشته باشد" },
    map: { unit: "آیتم", verb: "داشته باشد" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "ورودی",
    email: "آدرس ایمیل",
    url: "URL",
    emoji: "ایموجی",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "تاریخ و زمان ایزو",
    date: "تاریخ ایزو",
    time: "زمان ایزو",
    duration: "مدت زمان ایزو",
    ipv4: "IPv4 آدرس",
    ipv6: "IPv6 آدرس",
    mac: "MAC آدرس",
    cidrv4: "IPv4 دامنه",
    cidrv6: "IPv6 دامنه",
    base64: "base64-encoded رشته",
    base64url: "base64url-encoded رشته",
    json_string: "JSON رشته",
    e164: "E.164 عدد",
    credit_card: "شماره کارت اعتباری",
    currency_code: "کد ارز",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "ورودی"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "عدد",
    array: "آرایه"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `ورودی نامعتبر: می‌بایست instanceof ${issue2.expected} می‌بود، ${received} دریافت شد`;
        }
        return `ورودی نامعتبر: می‌بایست ${expected} می‌بود، ${received} دریافت شد`;
      }
      case "invalid_value":
        if (issue2.values.length === 1) {
          return `ورودی نامعتبر: می‌بایست ${stringifyPrimitive(issue2.values[0])} می‌بود`;
        }
        return `گزینه نامعتبر: می‌بایست یکی از ${joinValues(issue2.values, "|")} می‌بود`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `خیلی بزرگ: ${issue2.origin ?? "مقدار"} باید ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "عنصر"} باشد`;
        }
        return `خیلی بزرگ: ${issue2.origin ?? "مقدار"} باید ${adj}${issue2.maximum.toString()} باشد`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `خیلی کوچک: ${issue2.origin} باید ${adj}${issue2.minimum.toString()} ${sizing.unit} باشد`;
        }
        return `خیلی کوچک: ${issue2.origin} باید ${adj}${issue2.minimum.toString()} باشد`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `رشته نامعتبر: باید با "${_issue.prefix}" شروع شود`;
        }
        if (_issue.format === "ends_with") {
          return `رشته نامعتبر: باید با "${_issue.suffix}" تمام شود`;
        }
        if (_issue.format === "includes") {
          return `رشته نامعتبر: باید شامل "${_issue.includes}" باشد`;
        }
        if (_issue.format === "regex") {
          return `رشته نامعتبر: باید با الگوی ${_issue.pattern} مطابقت داشته باشد`;
        }
        return `${FormatDictionary[_issue.format] ?? issue2.format} نامعتبر`;
      }
      case "not_multiple_of":
        return `عدد نامعتبر: باید مضرب ${issue2.divisor} باشد`;
      case "unrecognized_keys":
        return `کلید${issue2.keys.length > 1 ? "های" : ""} ناشناس: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `کلید ناشناس در ${issue2.origin}`;
      case "invalid_union":
        return `ورودی نامعتبر`;
      case "invalid_element":
        return `مقدار نامعتبر در ${issue2.origin}`;
      default:
        return `ورودی نامعتبر`;
    }
  };
};
function fa_default() {
  return {
    localeError: error15()
  };
}

// node_modules/zod/v4/locales/fi.js
var error16 = () => {
  const Sizable = {
    string: { unit: "merkkiä", subject: "merkkijonon" },
    file: { unit: "tavua", subject: "tiedoston" },
    array: { unit: "alkiota", subject: "listan" },
    set: { unit: "alkiota", subject: "joukon" },
    map: { unit: "alkiota", subject: "kuvauksen" },
    number: { unit: "", subject: "luvun" },
    bigint: { unit: "", subject: "suuren kokonaisluvun" },
    int: { unit: "", subject: "kokonaisluvun" },
    date: { unit: "", subject: "päivämäärän" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "säännöllinen lauseke",
    email: "sähköpostiosoite",
    url: "URL-osoite",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO-aikaleima",
    date: "ISO-päivämäärä",
    time: "ISO-aika",
    duration: "ISO-kesto",
    ipv4: "IPv4-osoite",
    ipv6: "IPv6-osoite",
    mac: "MAC-osoite",
    cidrv4: "IPv4-alue",
    cidrv6: "IPv6-alue",
    base64: "base64-koodattu merkkijono",
    base64url: "base64url-koodattu merkkijono",
    json_string: "JSON-merkkijono",
    e164: "E.164-luku",
    credit_card: "luottokortin numero",
    currency_code: "valuuttakoodi",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "templaattimerkkijono"
  };
  const TypeDictionary = {
    nan: "NaN"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Virheellinen tyyppi: odotettiin instanceof ${issue2.expected}, oli ${received}`;
        }
        return `Virheellinen tyyppi: odotettiin ${expected}, oli ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Virheellinen syöte: täytyy olla ${stringifyPrimitive(issue2.values[0])}`;
        return `Virheellinen valinta: täytyy olla yksi seuraavista: ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Liian suuri: ${sizing.subject} täytyy olla ${adj}${issue2.maximum.toString()} ${sizing.unit}`.trim();
        }
        return `Liian suuri: arvon täytyy olla ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Liian pieni: ${sizing.subject} täytyy olla ${adj}${issue2.minimum.toString()} ${sizing.unit}`.trim();
        }
        return `Liian pieni: arvon täytyy olla ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Virheellinen syöte: täytyy alkaa "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `Virheellinen syöte: täytyy loppua "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Virheellinen syöte: täytyy sisältää "${_issue.includes}"`;
        if (_issue.format === "regex") {
          return `Virheellinen syöte: täytyy vastata säännöllistä lauseketta ${_issue.pattern}`;
        }
        return `Virheellinen ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Virheellinen luku: täytyy olla luvun ${issue2.divisor} monikerta`;
      case "unrecognized_keys":
        return `${issue2.keys.length > 1 ? "Tuntemattomat avaimet" : "Tuntematon avain"}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return "Virheellinen avain tietueessa";
      case "invalid_union":
        return "Virheellinen unioni";
      case "invalid_element":
        return "Virheellinen arvo joukossa";
      default:
        return `Virheellinen syöte`;
    }
  };
};
function fi_default() {
  return {
    localeError: error16()
  };
}

// node_modules/zod/v4/locales/fr.js
var error17 = () => {
  const Sizable = {
    string: { unit: "caractères", verb: "avoir" },
    file: { unit: "octets", verb: "avoir" },
    array: { unit: "éléments", verb: "avoir" },
    set: { unit: "éléments", verb: "avoir" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "expression régulière",
    email: "adresse e-mail",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "date et heure ISO",
    date: "date ISO",
    time: "heure ISO",
    duration: "durée ISO",
    ipv4: "adresse IPv4",
    ipv6: "adresse IPv6",
    mac: "adresse MAC",
    cidrv4: "plage IPv4",
    cidrv6: "plage IPv6",
    base64: "chaîne de caractères encodée en base64",
    base64url: "chaîne de caractères encodée en base64url",
    json_string: "chaîne de caractères JSON",
    e164: "numéro au format E.164",
    credit_card: "numéro de carte de crédit",
    currency_code: "code de devise",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "entrée"
  };
  const TypeDictionary = {
    string: "chaîne de caractères",
    number: "nombre",
    int: "entier",
    boolean: "booléen",
    bigint: "grand entier",
    symbol: "symbole",
    undefined: "indéfini",
    null: "null",
    never: "jamais",
    void: "vide",
    date: "date",
    array: "tableau",
    object: "objet",
    tuple: "tuple",
    record: "record",
    map: "map",
    set: "ensemble",
    file: "fichier",
    nonoptional: "non optionnel",
    nan: "NaN",
    function: "fonction"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Entrée invalide : instance de ${issue2.expected} attendu, ${received} reçu`;
        }
        return `Entrée invalide : ${expected} attendu, ${received} reçu`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Entrée invalide : ${stringifyPrimitive(issue2.values[0])} attendu`;
        return `Option invalide : une valeur parmi ${joinValues(issue2.values, "|")} attendue`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Trop grand : ${TypeDictionary[issue2.origin] ?? "valeur"} doit ${sizing.verb} ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "élément(s)"}`;
        return `Trop grand : ${TypeDictionary[issue2.origin] ?? "valeur"} doit être ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Trop petit : ${TypeDictionary[issue2.origin] ?? "valeur"} doit ${sizing.verb} ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        return `Trop petit : ${TypeDictionary[issue2.origin] ?? "valeur"} doit être ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Chaîne de caractères invalide : doit commencer par "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `Chaîne de caractères invalide : doit se terminer par "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Chaîne de caractères invalide : doit inclure "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Chaîne de caractères invalide : doit correspondre au motif ${_issue.pattern}`;
        return `${FormatDictionary[_issue.format] ?? issue2.format} invalide`;
      }
      case "not_multiple_of":
        return `Nombre invalide : doit être un multiple de ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Clé${issue2.keys.length > 1 ? "s" : ""} non reconnue${issue2.keys.length > 1 ? "s" : ""} : ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Clé invalide dans ${issue2.origin}`;
      case "invalid_union":
        return "Entrée invalide";
      case "invalid_element":
        return `Valeur invalide dans ${issue2.origin}`;
      default:
        return `Entrée invalide`;
    }
  };
};
function fr_default() {
  return {
    localeError: error17()
  };
}

// node_modules/zod/v4/locales/fr-CA.js
var error18 = () => {
  const Sizable = {
    string: { unit: "caractères", verb: "avoir" },
    file: { unit: "octets", verb: "avoir" },
    array: { unit: "éléments", verb: "avoir" },
    set: { unit: "éléments", verb: "avoir" },
    map: { unit: "éléments", verb: "avoir" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "entrée",
    email: "adresse courriel",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "date-heure ISO",
    date: "date ISO",
    time: "heure ISO",
    duration: "durée ISO",
    ipv4: "adresse IPv4",
    ipv6: "adresse IPv6",
    mac: "adresse MAC",
    cidrv4: "plage IPv4",
    cidrv6: "plage IPv6",
    base64: "chaîne encodée en base64",
    base64url: "chaîne encodée en base64url",
    json_string: "chaîne JSON",
    e164: "numéro E.164",
    credit_card: "numéro de carte de crédit",
    currency_code: "code de devise",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "entrée"
  };
  const TypeDictionary = {
    nan: "NaN"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Entrée invalide : attendu instanceof ${issue2.expected}, reçu ${received}`;
        }
        return `Entrée invalide : attendu ${expected}, reçu ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Entrée invalide : attendu ${stringifyPrimitive(issue2.values[0])}`;
        return `Option invalide : attendu l'une des valeurs suivantes ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "≤" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Trop grand : attendu que ${issue2.origin ?? "la valeur"} ait ${adj}${issue2.maximum.toString()} ${sizing.unit}`;
        return `Trop grand : attendu que ${issue2.origin ?? "la valeur"} soit ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? "≥" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Trop petit : attendu que ${issue2.origin} ait ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Trop petit : attendu que ${issue2.origin} soit ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Chaîne invalide : doit commencer par "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `Chaîne invalide : doit se terminer par "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Chaîne invalide : doit inclure "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Chaîne invalide : doit correspondre au motif ${_issue.pattern}`;
        return `${FormatDictionary[_issue.format] ?? issue2.format} invalide`;
      }
      case "not_multiple_of":
        return `Nombre invalide : doit être un multiple de ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Clé${issue2.keys.length > 1 ? "s" : ""} non reconnue${issue2.keys.length > 1 ? "s" : ""} : ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Clé invalide dans ${issue2.origin}`;
      case "invalid_union":
        return "Entrée invalide";
      case "invalid_element":
        return `Valeur invalide dans ${issue2.origin}`;
      default:
        return `Entrée invalide`;
    }
  };
};
function fr_CA_default() {
  return {
    localeError: error18()
  };
}

// node_modules/zod/v4/locales/gu.js
var error19 = () => {
  const Sizable = {
    string: { unit: "અક્ષર", verb: "હોવા જોઈએ" },
    file: { unit: "બાયટ", verb: "હોવા જોઈએ" },
    array: { unit: "આઇટમ", verb: "હોવા જોઈએ" },
    set: { unit: "આઇટમ", verb: "હોવા જોઈએ" },
    map: { unit: "એન્ટ્રી", verb: "હોવા જોઈએ" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "ઇનપુટ",
    email: "ઈમેઇલ એડ્રેસ",
    url: "URL",
    emoji: "ઇમોજી",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO તારીખ અને સમય",
    date: "ISO તારીખ",
    time: "ISO સમય",
    duration: "ISO અવધિ",
    ipv4: "IPv4 એડ્રેસ",
    ipv6: "IPv6 એડ્રેસ",
    mac: "MAC એડ્રેસ",
    cidrv4: "IPv4 શ્રેણી",
    cidrv6: "IPv6 શ્રેણી",
    base64: "base64-એન્કોડેડ સ્ટ્રિંગ",
    base64url: "base64url-એન્કોડેડ સ્ટ્રિંગ",
    json_string: "JSON સ્ટ્રિંગ",
    e164: "E.164 નંબર",
    credit_card: "ક્રેડિટ કાર્ડ નંબર",
    currency_code: "ચલણ કોડ",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "ઇનપુટ"
  };
  const TypeDictionary = {
    nan: "NaN"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        return `અમાન્ય ઇનપુટ: અપેક્ષિત ${expected}, પ્રાપ્ત ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `અમાન્ય ઇનપુટ: અપેક્ષિત ${stringifyPrimitive(issue2.values[0])}`;
        return `અમાન્ય વિકલ્પ: ${joinValues(issue2.values, " | ")} માધ્યમથી એક અપેક્ષિત`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `ખૂબ મોટું: ${issue2.origin ?? "મૂલ્ય"} ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "એલિમેન્ટ"} હોવા જોઈએ`;
        return `ખૂબ મોટું: ${issue2.origin ?? "મૂલ્ય"} ${adj}${issue2.maximum.toString()} હોવું જોઈએ`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `ખૂબ નાનું: ${issue2.origin} ${adj}${issue2.minimum.toString()} ${sizing.unit} હોવા જોઈએ`;
        }
        return `ખૂબ નાનું: ${issue2.origin} ${adj}${issue2.minimum.toString()} હોવું જોઈએ`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `અમાન્ય સ્ટ્રિંગ: "${_issue.prefix}" થી શરૂ થવું જોઈએ`;
        }
        if (_issue.format === "ends_with")
          return `અમાન્ય સ્ટ્રિંગ: "${_issue.suffix}" પર સમાપ્ત થવું જોઈએ`;
        if (_issue.format === "includes")
          return `અમાન્ય સ્ટ્રિંગ: "${_issue.includes}" શામેલ હોવું જોઈએ`;
        if (_issue.format === "regex")
          return `અમાન્ય સ્ટ્રિંગ: પેટર્ન ${_issue.pattern} સાથે મેળ ખાવું જોઈએ`;
        return `અમાન્ય ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `અમાન્ય નંબર: ${issue2.divisor} નો ગુણાંક હોવો જોઈએ`;
      case "unrecognized_keys":
        return `ઓળખી શકાતા નહીં તે કી${issue2.keys.length > 1 ? "ઓ" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `${issue2.origin} માં અમાન્ય કી`;
      case "invalid_union":
        if (issue2.options && Array.isArray(issue2.options) && issue2.options.length > 0) {
          const opts = issue2.options.map((o) => `'${o}'`).join(" | ");
          return `અમાન્ય ડિસ્ક્રિમિનેટર મૂલ્ય. અપેક્ષિત ${opts}`;
        }
        return "અમાન્ય ઇનપુટ";
      case "invalid_element":
        return `${issue2.origin} માં અમાન્ય મૂલ્ય`;
      default:
        return "અમાન્ય ઇનપુટ";
    }
  };
};
function gu_default() {
  return {
    localeError: error19()
  };
}

// node_modules/zod/v4/locales/he.js
var error20 = () => {
  const TypeNames = {
    string: { label: "מחרוזת", gender: "f" },
    number: { label: "מספר", gender: "m" },
    boolean: { label: "ערך בוליאני", gender: "m" },
    bigint: { label: "BigInt", gender: "m" },
    date: { label: "תאריך", gender: "m" },
    array: { label: "מערך", gender: "m" },
    object: { label: "אובייקט", gender: "m" },
    null: { label: "ערך ריק (null)", gender: "m" },
    undefined: { label: "ערך לא מוגדר (undefined)", gender: "m" },
    symbol: { label: "סימבול (Symbol)", gender: "m" },
    function: { label: "פונקציה", gender: "f" },
    map: { label: "מפה (Map)", gender: "f" },
    set: { label: "קבוצה (Set)", gender: "f" },
    file: { label: "קובץ", gender: "m" },
    promise: { label: "Promise", gender: "m" },
    NaN: { label: "NaN", gender: "m" },
    unknown: { label: "ערך לא ידוע", gender: "m" },
    value: { label: "ערך", gender: "m" }
  };
  const Sizable = {
    string: { unit: "תווים", shortLabel: "קצר", longLabel: "ארוך" },
    file: { unit: "בייטים", shortLabel: "קטן", longLabel: "גדול" },
    array: { unit: "פריטים", shortLabel: "קטן", longLabel: "גדול" },
    set: { unit: "פריטים", shortLabel: "קטן", longLabel: "גדול" },
    number: { unit: "", shortLabel: "קטן", longLabel: "גדול" }
    // no unit
  };
  const typeEntry = (t) => t ? TypeNames[t] : void 0;
  const typeLabel = (t) => {
    const e = typeEntry(t);
    if (e)
      return e.label;
    return t ?? TypeNames.unknown.label;
  };
  const withDefinite = (t) => `ה${typeLabel(t)}`;
  const verbFor = (t) => {
    const e = typeEntry(t);
    const gender = e?.gender ?? "m";
    return gender === "f" ? "צריכה להיות" : "צריך להיות";
  };
  const getSizing = (origin) => {
    if (!origin)
      return null;
    return Sizable[origin] ?? null;
  };
  const FormatDictionary = {
    regex: { label: "קלט", gender: "m" },
    email: { label: "כתובת אימייל", gender: "f" },
    url: { label: "כתובת רשת", gender: "f" },
    emoji: { label: "אימוג'י", gender: "m" },
    uuid: { label: "UUID", gender: "m" },
    uuidv4: { label: "UUIDv4", gender: "m" },
    uuidv6: { label: "UUIDv6", gender: "m" },
    nanoid: { label: "nanoid", gender: "m" },
    guid: { label: "GUID", gender: "m" },
    cuid: { label: "cuid", gender: "m" },
    cuid2: { label: "cuid2", gender: "m" },
    ulid: { label: "ULID", gender: "m" },
    xid: { label: "XID", gender: "m" },
    ksuid: { label: "KSUID", gender: "m" },
    datetime: { label: "תאריך וזמן ISO", gender: "m" },
    date: { label: "תאריך ISO", gender: "m" },
    time: { label: "זמן ISO", gender: "m" },
    duration: { label: "משך זמן ISO", gender: "m" },
    ipv4: { label: "כתובת IPv4", gender: "f" },
    ipv6: { label: "כתובת IPv6", gender: "f" },
    mac: { label: "כתובת MAC", gender: "f" },
    cidrv4: { label: "טווח IPv4", gender: "m" },
    cidrv6: { label: "טווח IPv6", gender: "m" },
    base64: { label: "מחרוזת בבסיס 64", gender: "f" },
    base64url: { label: "מחרוזת בבסיס 64 לכתובות רשת", gender: "f" },
    json_string: { label: "מחרוזת JSON", gender: "f" },
    e164: { label: "מספר E.164", gender: "m" },
    credit_card: { label: "מספר כרטיס אשראי", gender: "m" },
    currency_code: { label: "קוד מטבע", gender: "m" },
    iban: { label: "IBAN", gender: "m" },
    jwt: { label: "JWT", gender: "m" },
    template_literal: { label: "קלט", gender: "m" },
    ends_with: { label: "קלט", gender: "m" },
    includes: { label: "קלט", gender: "m" },
    lowercase: { label: "קלט", gender: "m" },
    starts_with: { label: "קלט", gender: "m" },
    uppercase: { label: "קלט", gender: "m" }
  };
  const TypeDictionary = {
    nan: "NaN"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expectedKey = issue2.expected;
        const expected = TypeDictionary[expectedKey ?? ""] ?? typeLabel(expectedKey);
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? TypeNames[receivedType]?.label ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `קלט לא תקין: צריך להיות instanceof ${issue2.expected}, התקבל ${received}`;
        }
        return `קלט לא תקין: צריך להיות ${expected}, התקבל ${received}`;
      }
      case "invalid_value": {
        if (issue2.values.length === 1) {
          return `ערך לא תקין: הערך חייב להיות ${stringifyPrimitive(issue2.values[0])}`;
        }
        const stringified = issue2.values.map((v) => stringifyPrimitive(v));
        if (issue2.values.length === 2) {
          return `ערך לא תקין: האפשרויות המתאימות הן ${stringified[0]} או ${stringified[1]}`;
        }
        const lastValue = stringified[stringified.length - 1];
        const restValues = stringified.slice(0, -1).join(", ");
        return `ערך לא תקין: האפשרויות המתאימות הן ${restValues} או ${lastValue}`;
      }
      case "too_big": {
        const sizing = getSizing(issue2.origin);
        const subject = withDefinite(issue2.origin ?? "value");
        if (issue2.origin === "string") {
          return `${sizing?.longLabel ?? "ארוך"} מדי: ${subject} צריכה להכיל ${issue2.maximum.toString()} ${sizing?.unit ?? ""} ${issue2.inclusive ? "או פחות" : "לכל היותר"}`.trim();
        }
        if (issue2.origin === "number") {
          const comparison = issue2.inclusive ? `קטן או שווה ל-${issue2.maximum}` : `קטן מ-${issue2.maximum}`;
          return `גדול מדי: ${subject} צריך להיות ${comparison}`;
        }
        if (issue2.origin === "array" || issue2.origin === "set") {
          const verb = issue2.origin === "set" ? "צריכה" : "צריך";
          const comparison = issue2.inclusive ? `${issue2.maximum} ${sizing?.unit ?? ""} או פחות` : `פחות מ-${issue2.maximum} ${sizing?.unit ?? ""}`;
          return `גדול מדי: ${subject} ${verb} להכיל ${comparison}`.trim();
        }
        const adj = issue2.inclusive ? "<=" : "<";
        const be = verbFor(issue2.origin ?? "value");
        if (sizing?.unit) {
          return `${sizing.longLabel} מדי: ${subject} ${be} ${adj}${issue2.maximum.toString()} ${sizing.unit}`;
        }
        return `${sizing?.longLabel ?? "גדול"} מדי: ${subject} ${be} ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const sizing = getSizing(issue2.origin);
        const subject = withDefinite(issue2.origin ?? "value");
        if (issue2.origin === "string") {
          return `${sizing?.shortLabel ?? "קצר"} מדי: ${subject} צריכה להכיל ${issue2.minimum.toString()} ${sizing?.unit ?? ""} ${issue2.inclusive ? "או יותר" : "לפחות"}`.trim();
        }
        if (issue2.origin === "number") {
          const comparison = issue2.inclusive ? `גדול או שווה ל-${issue2.minimum}` : `גדול מ-${issue2.minimum}`;
          return `קטן מדי: ${subject} צריך להיות ${comparison}`;
        }
        if (issue2.origin === "array" || issue2.origin === "set") {
          const verb = issue2.origin === "set" ? "צריכה" : "צריך";
          if (issue2.minimum === 1 && issue2.inclusive) {
            const singularPhrase = issue2.origin === "set" ? "לפחות פריט אחד" : "לפחות פריט אחד";
            return `קטן מדי: ${subject} ${verb} להכיל ${singularPhrase}`;
          }
          const comparison = issue2.inclusive ? `${issue2.minimum} ${sizing?.unit ?? ""} או יותר` : `יותר מ-${issue2.minimum} ${sizing?.unit ?? ""}`;
          return `קטן מדי: ${subject} ${verb} להכיל ${comparison}`.trim();
        }
        const adj = issue2.inclusive ? ">=" : ">";
        const be = verbFor(issue2.origin ?? "value");
        if (sizing?.unit) {
          return `${sizing.shortLabel} מדי: ${subject} ${be} ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `${sizing?.shortLabel ?? "קטן"} מדי: ${subject} ${be} ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `המחרוזת חייבת להתחיל ב "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `המחרוזת חייבת להסתיים ב "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `המחרוזת חייבת לכלול "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `המחרוזת חייבת להתאים לתבנית ${_issue.pattern}`;
        const nounEntry = FormatDictionary[_issue.format];
        const noun = nounEntry?.label ?? _issue.format;
        const gender = nounEntry?.gender ?? "m";
        const adjective = gender === "f" ? "תקינה" : "תקין";
        return `${noun} לא ${adjective}`;
      }
      case "not_multiple_of":
        return `מספר לא תקין: חייב להיות מכפלה של ${issue2.divisor}`;
      case "unrecognized_keys":
        return `מפתח${issue2.keys.length > 1 ? "ות" : ""} לא מזוה${issue2.keys.length > 1 ? "ים" : "ה"}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key": {
        return `שדה לא תקין באובייקט`;
      }
      case "invalid_union":
        return "קלט לא תקין";
      case "invalid_element": {
        const place = withDefinite(issue2.origin ?? "array");
        return `ערך לא תקין ב${place}`;
      }
      default:
        return `קלט לא תקין`;
    }
  };
};
function he_default() {
  return {
    localeError: error20()
  };
}

// node_modules/zod/v4/locales/hi.js
var error21 = () => {
  const Sizable = {
    string: { unit: "अक्षर", verb: "रखने के लिए" },
    file: { unit: "बाइट्स", verb: "रखने के लिए" },
    array: { unit: "तत्व", verb: "रखने के लिए" },
    set: { unit: "तत्व", verb: "रखने के लिए" },
    map: { unit: "प्रविष्टियाँ", verb: "रखने के लिए" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "इनपुट",
    email: "ईमेल पता",
    url: "URL",
    emoji: "इमोजी",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO तिथि और समय",
    date: "ISO तिथि",
    time: "ISO समय",
    duration: "ISO अवधि",
    ipv4: "IPv4 पता",
    ipv6: "IPv6 पता",
    mac: "MAC पता",
    cidrv4: "IPv4 श्रेणी",
    cidrv6: "IPv6 श्रेणी",
    base64: "Base64-एन्कोडेड स्ट्रिंग",
    base64url: "Base64URL-एन्कोडेड स्ट्रिंग",
    json_string: "JSON स्ट्रिंग",
    e164: "E.164 संख्या",
    credit_card: "क्रेडिट कार्ड संख्या",
    currency_code: "मुद्रा कोड",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "इनपुट"
  };
  const TypeDictionary = {
    nan: "NaN"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        return `अमान्य इनपुट: अपेक्षित ${expected}, प्राप्त ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `अमान्य इनपुट: अपेक्षित ${stringifyPrimitive(issue2.values[0])}`;
        return `अमान्य विकल्प: अपेक्षित मानों में से एक ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `बहुत बड़ा: अपेक्षित था कि ${issue2.origin ?? "मान"} में ${adj}${issue2.maximum} ${sizing.unit} हों`;
        return `बहुत बड़ा: अपेक्षित था कि ${issue2.origin ?? "मान"} ${adj}${issue2.maximum} हो`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `बहुत छोटा: अपेक्षित था कि ${issue2.origin} में ${adj}${issue2.minimum} ${sizing.unit} हों`;
        return `बहुत छोटा: अपेक्षित था कि ${issue2.origin} ${adj}${issue2.minimum} हो`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `अमान्य स्ट्रिंग: "${_issue.prefix}" से शुरू होना चाहिए`;
        if (_issue.format === "ends_with")
          return `अमान्य स्ट्रिंग: "${_issue.suffix}" पर समाप्त होना चाहिए`;
        if (_issue.format === "includes")
          return `अमान्य स्ट्रिंग: इसमें "${_issue.includes}" शामिल होना चाहिए`;
        if (_issue.format === "regex")
          return `अमान्य स्ट्रिंग: पैटर्न ${_issue.pattern} से मेल खाना चाहिए`;
        return `अमान्य ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `अमान्य संख्या: यह ${issue2.divisor} का गुणज होना चाहिए`;
      case "unrecognized_keys":
        return `अपरिचित कुंजी${issue2.keys.length > 1 ? "याँ" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `अमान्य कुंजी: ${issue2.origin} में`;
      case "invalid_union":
        if (issue2.options && Array.isArray(issue2.options) && issue2.options.length > 0) {
          const opts = issue2.options.map((o) => `'${o}'`).join(" | ");
          return `अमान्य डिस्क्रिमिनेटर मान: अपेक्षित ${opts}`;
        }
        return "अमान्य इनपुट";
      case "invalid_element":
        return `अमान्य मान: ${issue2.origin} में`;
      default:
        return `अमान्य इनपुट`;
    }
  };
};
function hi_default() {
  return {
    localeError: error21()
  };
}

// node_modules/zod/v4/locales/hr.js
var error22 = () => {
  const Sizable = {
    string: { unit: "znakova", verb: "imati" },
    file: { unit: "bajtova", verb: "imati" },
    array: { unit: "stavki", verb: "imati" },
    set: { unit: "stavki", verb: "imati" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "unos",
    email: "email adresa",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO datum i vrijeme",
    date: "ISO datum",
    time: "ISO vrijeme",
    duration: "ISO trajanje",
    ipv4: "IPv4 adresa",
    ipv6: "IPv6 adresa",
    mac: "MAC adresa",
    cidrv4: "IPv4 raspon",
    cidrv6: "IPv6 raspon",
    base64: "base64 kodirani tekst",
    base64url: "base64url kodirani tekst",
    json_string: "JSON tekst",
    e164: "E.164 broj",
    credit_card: "broj kreditne kartice",
    currency_code: "kod valute",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "unos"
  };
  const TypeDictionary = {
    nan: "NaN",
    string: "tekst",
    number: "broj",
    boolean: "boolean",
    array: "niz",
    object: "objekt",
    set: "skup",
    file: "datoteka",
    date: "datum",
    bigint: "bigint",
    symbol: "simbol",
    undefined: "undefined",
    null: "null",
    function: "funkcija",
    map: "mapa"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Neispravan unos: očekuje se instanceof ${issue2.expected}, a primljeno je ${received}`;
        }
        return `Neispravan unos: očekuje se ${expected}, a primljeno je ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Neispravna vrijednost: očekivano ${stringifyPrimitive(issue2.values[0])}`;
        return `Neispravna opcija: očekivano jedno od ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        const origin = TypeDictionary[issue2.origin] ?? issue2.origin;
        if (sizing)
          return `Preveliko: očekivano da ${origin ?? "vrijednost"} ima ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elemenata"}`;
        return `Preveliko: očekivano da ${origin ?? "vrijednost"} bude ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        const origin = TypeDictionary[issue2.origin] ?? issue2.origin;
        if (sizing) {
          return `Premalo: očekivano da ${origin} ima ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Premalo: očekivano da ${origin} bude ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Neispravan tekst: mora započinjati s "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `Neispravan tekst: mora završavati s "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Neispravan tekst: mora sadržavati "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Neispravan tekst: mora odgovarati uzorku ${_issue.pattern}`;
        return `Neispravna ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Neispravan broj: mora biti višekratnik od ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Neprepoznat${issue2.keys.length > 1 ? "i ključevi" : " ključ"}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Neispravan ključ u ${TypeDictionary[issue2.origin] ?? issue2.origin}`;
      case "invalid_union":
        return "Neispravan unos";
      case "invalid_element":
        return `Neispravna vrijednost u ${TypeDictionary[issue2.origin] ?? issue2.origin}`;
      default:
        return `Neispravan unos`;
    }
  };
};
function hr_default() {
  return {
    localeError: error22()
  };
}

// node_modules/zod/v4/locales/hu.js
var error23 = () => {
  const Sizable = {
    string: { unit: "karakter", verb: "legyen" },
    file: { unit: "byte", verb: "legyen" },
    array: { unit: "elem", verb: "legyen" },
    set: { unit: "elem", verb: "legyen" },
    map: { unit: "elem", verb: "legyen" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "bemenet",
    email: "email cím",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO időbélyeg",
    date: "ISO dátum",
    time: "ISO idő",
    duration: "ISO időintervallum",
    ipv4: "IPv4 cím",
    ipv6: "IPv6 cím",
    mac: "MAC cím",
    cidrv4: "IPv4 tartomány",
    cidrv6: "IPv6 tartomány",
    base64: "base64-kódolt string",
    base64url: "base64url-kódolt string",
    json_string: "JSON string",
    e164: "E.164 szám",
    credit_card: "hitelkártyaszám",
    currency_code: "pénznemkód",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "bemenet"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "szám",
    array: "tömb"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Érvénytelen bemenet: a várt érték instanceof ${issue2.expected}, a kapott érték ${received}`;
        }
        return `Érvénytelen bemenet: a várt érték ${expected}, a kapott érték ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Érvénytelen bemenet: a várt érték ${stringifyPrimitive(issue2.values[0])}`;
        return `Érvénytelen opció: valamelyik érték várt ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Túl nagy: ${issue2.origin ?? "érték"} mérete túl nagy ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elem"}`;
        return `Túl nagy: a bemeneti érték ${issue2.origin ?? "érték"} túl nagy: ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Túl kicsi: a bemeneti érték ${issue2.origin} mérete túl kicsi ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Túl kicsi: a bemeneti érték ${issue2.origin} túl kicsi ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Érvénytelen string: "${_issue.prefix}" értékkel kell kezdődnie`;
        if (_issue.format === "ends_with")
          return `Érvénytelen string: "${_issue.suffix}" értékkel kell végződnie`;
        if (_issue.format === "includes")
          return `Érvénytelen string: "${_issue.includes}" értéket kell tartalmaznia`;
        if (_issue.format === "regex")
          return `Érvénytelen string: ${_issue.pattern} mintának kell megfelelnie`;
        return `Érvénytelen ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Érvénytelen szám: ${issue2.divisor} többszörösének kell lennie`;
      case "unrecognized_keys":
        return `Ismeretlen kulcs${issue2.keys.length > 1 ? "s" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Érvénytelen kulcs ${issue2.origin}`;
      case "invalid_union":
        return "Érvénytelen bemenet";
      case "invalid_element":
        return `Érvénytelen érték: ${issue2.origin}`;
      default:
        return `Érvénytelen bemenet`;
    }
  };
};
function hu_default() {
  return {
    localeError: error23()
  };
}

// node_modules/zod/v4/locales/hy.js
function getArmenianPlural(count, one, many) {
  return Math.abs(count) === 1 ? one : many;
}
function withDefiniteArticle(word) {
  if (!word)
    return "";
  const vowels = ["ա", "ե", "ը", "ի", "ո", "ու", "օ"];
  const lastChar = word[word.length - 1];
  return word + (vowels.includes(lastChar) ? "ն" : "ը");
}
var error24 = () => {
  const Sizable = {
    string: {
      unit: {
        one: "նշան",
        many: "նշաններ"
      },
      verb: "ունենալ"
    },
    file: {
      unit: {
        one: "բայթ",
        many: "բայթեր"
      },
      verb: "ունենալ"
    },
    array: {
      unit: {
        one: "տարր",
        many: "տարրեր"
      },
      verb: "ունենալ"
    },
    set: {
      unit: {
        one: "տարր",
        many: "տարրեր"
      },
      verb: "ունենալ"
    },
    map: {
      unit: {
        one: "տարր",
        many: "տարրեր"
      },
      verb: "ունենալ"
    }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "մուտք",
    email: "էլ. հասցե",
    url: "URL",
    emoji: "էմոջի",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO ամսաթիվ և ժամ",
    date: "ISO ամսաթիվ",
    time: "ISO ժամ",
    duration: "ISO տևողություն",
    ipv4: "IPv4 հասցե",
    ipv6: "IPv6 հասցե",
    mac: "MAC հասցե",
    cidrv4: "IPv4 միջակայք",
    cidrv6: "IPv6 միջակայք",
    base64: "base64 ձևաչափով տող",
    base64url: "base64url ձևաչափով տող",
    json_string: "JSON տող",
    e164: "E.164 համար",
    credit_card: "կրեդիտ քարտի համար",
    currency_code: "արժույթի կոդ",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "մուտք"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "թիվ",
    array: "զանգված"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Սխալ մուտքագրում․ սպասվում էր instanceof ${issue2.expected}, ստացվել է ${received}`;
        }
        return `Սխալ մուտքագրում․ սպասվում էր ${expected}, ստացվել է ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Սխալ մուտքագրում․ սպասվում էր ${stringifyPrimitive(issue2.values[1])}`;
        return `Սխալ տարբերակ․ սպասվում էր հետևյալներից մեկը՝ ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          const maxValue = Number(issue2.maximum);
          const unit = getArmenianPlural(maxValue, sizing.unit.one, sizing.unit.many);
          return `Չափազանց մեծ արժեք․ սպասվում է, որ ${withDefiniteArticle(issue2.origin ?? "արժեք")} կունենա ${adj}${issue2.maximum.toString()} ${unit}`;
        }
        return `Չափազանց մեծ արժեք․ սպասվում է, որ ${withDefiniteArticle(issue2.origin ?? "արժեք")} լինի ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          const minValue = Number(issue2.minimum);
          const unit = getArmenianPlural(minValue, sizing.unit.one, sizing.unit.many);
          return `Չափազանց փոքր արժեք․ սպասվում է, որ ${withDefiniteArticle(issue2.origin)} կունենա ${adj}${issue2.minimum.toString()} ${unit}`;
        }
        return `Չափազանց փոքր արժեք․ սպասվում է, որ ${withDefiniteArticle(issue2.origin)} լինի ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Սխալ տող․ պետք է սկսվի "${_issue.prefix}"-ով`;
        if (_issue.format === "ends_with")
          return `Սխալ տող․ պետք է ավարտվի "${_issue.suffix}"-ով`;
        if (_issue.format === "includes")
          return `Սխալ տող․ պետք է պարունակի "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Սխալ տող․ պետք է համապատասխանի ${_issue.pattern} ձևաչափին`;
        return `Սխալ ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Սխալ թիվ․ պետք է բազմապատիկ լինի ${issue2.divisor}-ի`;
      case "unrecognized_keys":
        return `Չճանաչված բանալի${issue2.keys.length > 1 ? "ներ" : ""}. ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Սխալ բանալի ${withDefiniteArticle(issue2.origin)}-ում`;
      case "invalid_union":
        return "Սխալ մուտքագրում";
      case "invalid_element":
        return `Սխալ արժեք ${withDefiniteArticle(issue2.origin)}-ում`;
      default:
        return `Սխալ մուտքագրում`;
    }
  };
};
function hy_default() {
  return {
    localeError: error24()
  };
}

// node_modules/zod/v4/locales/id.js
var error25 = () => {
  const Sizable = {
    string: { unit: "karakter", verb: "memiliki" },
    file: { unit: "byte", verb: "memiliki" },
    array: { unit: "item", verb: "memiliki" },
    set: { unit: "item", verb: "memiliki" },
    map: { unit: "item", verb: "memiliki" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "input",
    email: "alamat email",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "tanggal dan waktu format ISO",
    date: "tanggal format ISO",
    time: "jam format ISO",
    duration: "durasi format ISO",
    ipv4: "alamat IPv4",
    ipv6: "alamat IPv6",
    mac: "alamat MAC",
    cidrv4: "rentang alamat IPv4",
    cidrv6: "rentang alamat IPv6",
    base64: "string dengan enkode base64",
    base64url: "string dengan enkode base64url",
    json_string: "string JSON",
    e164: "angka E.164",
    credit_card: "nomor kartu kredit",
    currency_code: "kode mata uang",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "input"
  };
  const TypeDictionary = {
    nan: "NaN"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Input tidak valid: diharapkan instanceof ${issue2.expected}, diterima ${received}`;
        }
        return `Input tidak valid: diharapkan ${expected}, diterima ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Input tidak valid: diharapkan ${stringifyPrimitive(issue2.values[0])}`;
        return `Pilihan tidak valid: diharapkan salah satu dari ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Terlalu besar: diharapkan ${issue2.origin ?? "value"} memiliki ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elemen"}`;
        return `Terlalu besar: diharapkan ${issue2.origin ?? "value"} menjadi ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Terlalu kecil: diharapkan ${issue2.origin} memiliki ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Terlalu kecil: diharapkan ${issue2.origin} menjadi ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `String tidak valid: harus dimulai dengan "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `String tidak valid: harus berakhir dengan "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `String tidak valid: harus menyertakan "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `String tidak valid: harus sesuai pola ${_issue.pattern}`;
        return `${FormatDictionary[_issue.format] ?? issue2.format} tidak valid`;
      }
      case "not_multiple_of":
        return `Angka tidak valid: harus kelipatan dari ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Kunci tidak dikenali ${issue2.keys.length > 1 ? "s" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Kunci tidak valid di ${issue2.origin}`;
      case "invalid_union":
        return "Input tidak valid";
      case "invalid_element":
        return `Nilai tidak valid di ${issue2.origin}`;
      default:
        return `Input tidak valid`;
    }
  };
};
function id_default() {
  return {
    localeError: error25()
  };
}

// node_modules/zod/v4/locales/is.js
var error26 = () => {
  const Sizable = {
    string: { unit: "stafi", verb: "að hafa" },
    file: { unit: "bæti", verb: "að hafa" },
    array: { unit: "hluti", verb: "að hafa" },
    set: { unit: "hluti", verb: "að hafa" },
    map: { unit: "hluti", verb: "að hafa" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "gildi",
    email: "netfang",
    url: "vefslóð",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO dagsetning og tími",
    date: "ISO dagsetning",
    time: "ISO tími",
    duration: "ISO tímalengd",
    ipv4: "IPv4 address",
    ipv6: "IPv6 address",
    mac: "MAC address",
    cidrv4: "IPv4 range",
    cidrv6: "IPv6 range",
    base64: "base64-encoded strengur",
    base64url: "base64url-encoded strengur",
    json_string: "JSON strengur",
    e164: "E.164 tölugildi",
    credit_card: "kreditkortanúmer",
    currency_code: "gjaldmiðilskóði",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "gildi"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "númer",
    array: "fylki"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Rangt gildi: Þú slóst inn ${received} þar sem á að vera instanceof ${issue2.expected}`;
        }
        return `Rangt gildi: Þú slóst inn ${received} þar sem á að vera ${expected}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Rangt gildi: gert ráð fyrir ${stringifyPrimitive(issue2.values[0])}`;
        return `Ógilt val: má vera eitt af eftirfarandi ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Of stórt: gert er ráð fyrir að ${issue2.origin ?? "gildi"} hafi ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "hluti"}`;
        return `Of stórt: gert er ráð fyrir að ${issue2.origin ?? "gildi"} sé ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Of lítið: gert er ráð fyrir að ${issue2.origin} hafi ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Of lítið: gert er ráð fyrir að ${issue2.origin} sé ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Ógildur strengur: verður að byrja á "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `Ógildur strengur: verður að enda á "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Ógildur strengur: verður að innihalda "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Ógildur strengur: verður að fylgja mynstri ${_issue.pattern}`;
        return `Rangt ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Röng tala: verður að vera margfeldi af ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Óþekkt ${issue2.keys.length > 1 ? "ir lyklar" : "ur lykill"}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Rangur lykill í ${issue2.origin}`;
      case "invalid_union":
        return "Rangt gildi";
      case "invalid_element":
        return `Rangt gildi í ${issue2.origin}`;
      default:
        return `Rangt gildi`;
    }
  };
};
function is_default() {
  return {
    localeError: error26()
  };
}

// node_modules/zod/v4/locales/it.js
var error27 = () => {
  const Sizable = {
    string: { unit: "caratteri", verb: "avere" },
    file: { unit: "byte", verb: "avere" },
    array: { unit: "elementi", verb: "avere" },
    set: { unit: "elementi", verb: "avere" },
    map: { unit: "elementi", verb: "avere" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "input",
    email: "indirizzo email",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "data e ora ISO",
    date: "data ISO",
    time: "ora ISO",
    duration: "durata ISO",
    ipv4: "indirizzo IPv4",
    ipv6: "indirizzo IPv6",
    mac: "indirizzo MAC",
    cidrv4: "intervallo IPv4",
    cidrv6: "intervallo IPv6",
    base64: "stringa codificata in base64",
    base64url: "URL codificata in base64",
    json_string: "stringa JSON",
    e164: "numero E.164",
    credit_card: "numero di carta di credito",
    currency_code: "codice valuta",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "input"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "numero",
    array: "vettore"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Input non valido: atteso instanceof ${issue2.expected}, ricevuto ${received}`;
        }
        return `Input non valido: atteso ${expected}, ricevuto ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Input non valido: atteso ${stringifyPrimitive(issue2.values[0])}`;
        return `Opzione non valida: atteso uno tra ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Troppo grande: ${issue2.origin ?? "valore"} deve avere ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elementi"}`;
        return `Troppo grande: ${issue2.origin ?? "valore"} deve essere ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Troppo piccolo: ${issue2.origin} deve avere ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Troppo piccolo: ${issue2.origin} deve essere ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Stringa non valida: deve iniziare con "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `Stringa non valida: deve terminare con "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Stringa non valida: deve includere "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Stringa non valida: deve corrispondere al pattern ${_issue.pattern}`;
        return `Input non valido: ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Numero non valido: deve essere un multiplo di ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Chiav${issue2.keys.length > 1 ? "i" : "e"} non riconosciut${issue2.keys.length > 1 ? "e" : "a"}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Chiave non valida in ${issue2.origin}`;
      case "invalid_union":
        return "Input non valido";
      case "invalid_element":
        return `Valore non valido in ${issue2.origin}`;
      default:
        return `Input non valido`;
    }
  };
};
function it_default() {
  return {
    localeError: error27()
  };
}

// node_modules/zod/v4/locales/ja.js
var error28 = () => {
  const Sizable = {
    string: { unit: "文字", verb: "である" },
    file: { unit: "バイト", verb: "である" },
    array: { unit: "要素", verb: "である" },
    set: { unit: "要素", verb: "である" },
    map: { unit: "要素", verb: "である" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "入力値",
    email: "メールアドレス",
    url: "URL",
    emoji: "絵文字",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO日時",
    date: "ISO日付",
    time: "ISO時刻",
    duration: "ISO期間",
    ipv4: "IPv4アドレス",
    ipv6: "IPv6アドレス",
    mac: "MACアドレス",
    cidrv4: "IPv4範囲",
    cidrv6: "IPv6範囲",
    base64: "base64エンコード文字列",
    base64url: "base64urlエンコード文字列",
    json_string: "JSON文字列",
    e164: "E.164番号",
    credit_card: "クレジットカード番号",
    currency_code: "通貨コード",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "入力値"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "数値",
    array: "配列"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `無効な入力: instanceof ${issue2.expected}が期待されましたが、${received}が入力されました`;
        }
        return `無効な入力: ${expected}が期待されましたが、${received}が入力されました`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `無効な入力: ${stringifyPrimitive(issue2.values[0])}が期待されました`;
        return `無効な選択: ${joinValues(issue2.values, "、")}のいずれかである必要があります`;
      case "too_big": {
        const adj = issue2.inclusive ? "以下である" : "より小さい";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `大きすぎる値: ${issue2.origin ?? "値"}は${issue2.maximum.toString()}${sizing.unit ?? "要素"}${adj}必要があります`;
        return `大きすぎる値: ${issue2.origin ?? "値"}は${issue2.maximum.toString()}${adj}必要があります`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? "以上である" : "より大きい";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `小さすぎる値: ${issue2.origin}は${issue2.minimum.toString()}${sizing.unit}${adj}必要があります`;
        return `小さすぎる値: ${issue2.origin}は${issue2.minimum.toString()}${adj}必要があります`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `無効な文字列: "${_issue.prefix}"で始まる必要があります`;
        if (_issue.format === "ends_with")
          return `無効な文字列: "${_issue.suffix}"で終わる必要があります`;
        if (_issue.format === "includes")
          return `無効な文字列: "${_issue.includes}"を含む必要があります`;
        if (_issue.format === "regex")
          return `無効な文字列: パターン${_issue.pattern}に一致する必要があります`;
        return `無効な${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `無効な数値: ${issue2.divisor}の倍数である必要があります`;
      case "unrecognized_keys":
        return `認識されていないキー${issue2.keys.length > 1 ? "群" : ""}: ${joinValues(issue2.keys, "、")}`;
      case "invalid_key":
        return `${issue2.origin}内の無効なキー`;
      case "invalid_union":
        return "無効な入力";
      case "invalid_element":
        return `${issue2.origin}内の無効な値`;
      default:
        return `無効な入力`;
    }
  };
};
function ja_default() {
  return {
    localeError: error28()
  };
}

// node_modules/zod/v4/locales/ka.js
var error29 = () => {
  const Sizable = {
    string: { unit: "სიმბოლო", verb: "უნდა შეიცავდეს" },
    file: { unit: "ბაიტი", verb: "უნდა შეიცავდეს" },
    array: { unit: "ელემენტი", verb: "უნდა შეიცავდეს" },
    set: { unit: "ელემენტი", verb: "უნდა შეიცავდეს" },
    map: { unit: "ელემენტი", verb: "უნდა შეიცავდეს" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "შეყვანა",
    email: "ელ-ფოსტის მისამართი",
    url: "URL",
    emoji: "ემოჯი",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "თარიღი-დრო",
    date: "თარიღი",
    time: "დრო",
    duration: "ხანგრძლივობა",
    ipv4: "IPv4 მისამართი",
    ipv6: "IPv6 მისამართი",
    mac: "MAC მისამართი",
    cidrv4: "IPv4 დიაპაზონი",
    cidrv6: "IPv6 დიაპაზონი",
    base64: "base64-კოდირებული ველი",
    base64url: "base64url-კოდირებული ველი",
    json_string: "JSON ველი",
    e164: "E.164 ნომერი",
    credit_card: "საკრედიტო ბარათის ნომერი",
    currency_code: "ვალუტის კოდი",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "შეყვანა"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "რიცხვი",
    string: "ველი",
    boolean: "ბულეანი",
    function: "ფუნქცია",
    array: "მასივი"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `არასწორი შეყვანა: მოსალოდნელი instanceof ${issue2.expected}, მიღებული ${received}`;
        }
        return `არასწორი შეყვანა: მოსალოდნელი ${expected}, მიღებული ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `არასწორი შეყვანა: მოსალოდნელი ${stringifyPrimitive(issue2.values[0])}`;
        return `არასწორი ვარიანტი: მოსალოდნელია ერთ-ერთი ${joinValues(issue2.values, "|")}-დან`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `ზედმეტად დიდი: მოსალოდნელი ${issue2.origin ?? "მნიშვნელობა"} ${sizing.verb} ${adj}${issue2.maximum.toString()} ${sizing.unit}`;
        return `ზედმეტად დიდი: მოსალოდნელი ${issue2.origin ?? "მნიშვნელობა"} იყოს ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `ზედმეტად პატარა: მოსალოდნელი ${issue2.origin} ${sizing.verb} ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `ზედმეტად პატარა: მოსალოდნელი ${issue2.origin} იყოს ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `არასწორი ველი: უნდა იწყებოდეს "${_issue.prefix}"-ით`;
        }
        if (_issue.format === "ends_with")
          return `არასწორი ველი: უნდა მთავრდებოდეს "${_issue.suffix}"-ით`;
        if (_issue.format === "includes")
          return `არასწორი ველი: უნდა შეიცავდეს "${_issue.includes}"-ს`;
        if (_issue.format === "regex")
          return `არასწორი ველი: უნდა შეესაბამებოდეს შაბლონს ${_issue.pattern}`;
        return `არასწორი ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `არასწორი რიცხვი: უნდა იყოს ${issue2.divisor}-ის ჯერადი`;
      case "unrecognized_keys":
        return `უცნობი გასაღებ${issue2.keys.length > 1 ? "ები" : "ი"}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `არასწორი გასაღები ${issue2.origin}-ში`;
      case "invalid_union":
        return "არასწორი შეყვანა";
      case "invalid_element":
        return `არასწორი მნიშვნელობა ${issue2.origin}-ში`;
      default:
        return `არასწორი შეყვანა`;
    }
  };
};
function ka_default() {
  return {
    localeError: error29()
  };
}

// node_modules/zod/v4/locales/km.js
var error30 = () => {
  const Sizable = {
    string: { unit: "តួអក្សរ", verb: "គួរមាន" },
    file: { unit: "បៃ", verb: "គួរមាន" },
    array: { unit: "ធាតុ", verb: "គួរមាន" },
    set: { unit: "ធាតុ", verb: "គួរមាន" },
    map: { unit: "ធាតុ", verb: "គួរមាន" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "ទិន្នន័យបញ្ចូល",
    email: "អាសយដ្ឋានអ៊ីមែល",
    url: "URL",
    emoji: "សញ្ញាអារម្មណ៍",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "កាលបរិច្ឆេទ និងម៉ោង ISO",
    date: "កាលបរិច្ឆេទ ISO",
    time: "ម៉ោង ISO",
    duration: "រយៈពេល ISO",
    ipv4: "អាសយដ្ឋាន IPv4",
    ipv6: "អាសយដ្ឋាន IPv6",
    mac: "អាសយដ្ឋាន MAC",
    cidrv4: "ដែនអាសយដ្ឋាន IPv4",
    cidrv6: "ដែនអាសយដ្ឋាន IPv6",
    base64: "ខ្សែអក្សរអ៊ិកូដ base64",
    base64url: "ខ្សែអក្សរអ៊ិកូដ base64url",
    json_string: "ខ្សែអក្សរ JSON",
    e164: "លេខ E.164",
    credit_card: "លេខប័ណ្ណឥណទាន",
    currency_code: "កូដរូបិយប័ណ្ណ",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "ទិន្នន័យបញ្ចូល"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "លេខ",
    array: "អារេ (Array)",
    null: "គ្មានតម្លៃ (null)"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `ទិន្នន័យបញ្ចូលមិនត្រឹមត្រូវ៖ ត្រូវការ instanceof ${issue2.expected} ប៉ុន្តែទទួលបាន ${received}`;
        }
        return `ទិន្នន័យបញ្ចូលមិនត្រឹមត្រូវ៖ ត្រូវការ ${expected} ប៉ុន្តែទទួលបាន ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `ទិន្នន័យបញ្ចូលមិនត្រឹមត្រូវ៖ ត្រូវការ ${stringifyPrimitive(issue2.values[0])}`;
        return `ជម្រើសមិនត្រឹមត្រូវ៖ ត្រូវជាមួយក្នុងចំណោម ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `ធំពេក៖ ត្រូវការ ${issue2.origin ?? "តម្លៃ"} ${adj} ${issue2.maximum.toString()} ${sizing.unit ?? "ធាតុ"}`;
        return `ធំពេក៖ ត្រូវការ ${issue2.origin ?? "តម្លៃ"} ${adj} ${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `តូចពេក៖ ត្រូវការ ${issue2.origin} ${adj} ${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `តូចពេក៖ ត្រូវការ ${issue2.origin} ${adj} ${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `ខ្សែអក្សរមិនត្រឹមត្រូវ៖ ត្រូវចាប់ផ្តើមដោយ "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `ខ្សែអក្សរមិនត្រឹមត្រូវ៖ ត្រូវបញ្ចប់ដោយ "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `ខ្សែអក្សរមិនត្រឹមត្រូវ៖ ត្រូវមាន "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `ខ្សែអក្សរមិនត្រឹមត្រូវ៖ ត្រូវតែផ្គូផ្គងនឹងទម្រង់ដែលបានកំណត់ ${_issue.pattern}`;
        return `មិនត្រឹមត្រូវ៖ ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `លេខមិនត្រឹមត្រូវ៖ ត្រូវតែជាពហុគុណនៃ ${issue2.divisor}`;
      case "unrecognized_keys":
        return `រកឃើញសោមិនស្គាល់៖ ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `សោមិនត្រឹមត្រូវនៅក្នុង ${issue2.origin}`;
      case "invalid_union":
        return `ទិន្នន័យមិនត្រឹមត្រូវ`;
      case "invalid_element":
        return `ទិន្នន័យមិនត្រឹមត្រូវនៅក្នុង ${issue2.origin}`;
      default:
        return `ទិន្នន័យមិនត្រឹមត្រូវ`;
    }
  };
};
function km_default() {
  return {
    localeError: error30()
  };
}

// node_modules/zod/v4/locales/kh.js
function kh_default() {
  return km_default();
}

// node_modules/zod/v4/locales/kn.js
var error31 = () => {
  const Sizable = {
    string: { unit: "ಅಕ್ಷರಗಳು", verb: "ಹೊಂದಲು" },
    file: { unit: "ಬೈಟ್‌ಗಳು", verb: "ಹೊಂದಲು" },
    array: { unit: "ವಸ್ತುಗಳು", verb: "ಹೊಂದಲು" },
    set: { unit: "ವಸ್ತುಗಳು", verb: "ಹೊಂದಲು" },
    map: { unit: "entries", verb: "ಹೊಂದಲು" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "ಇನ್ಪುಟ್",
    email: "email ವಿಳಾಸ",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO ದಿನಾಂಕದ ಸಮಯ",
    date: "ISO ದಿನಾಂಕ",
    time: "ISO ಸಮಯ",
    duration: "ISO ಅವಧಿ",
    ipv4: "IPv4 ವಿಳಾಸ",
    ipv6: "IPv6 ವಿಳಾಸ",
    mac: "MAC ವಿಳಾಸ",
    cidrv4: "IPv4 ವ್ಯಾಪ್ತಿಯ",
    cidrv6: "IPv6 ವ್ಯಾಪ್ತಿಯ",
    base64: "base64-encodedಸ್ಟ್ರಿಂಗ್",
    base64url: "base64url-encodedಸ್ಟ್ರಿಂಗ್",
    json_string: "JSONಸ್ಟ್ರಿಂಗ್",
    e164: "E.164 ಸಂಖ್ಯೆ",
    credit_card: "ಕ್ರೆಡಿಟ್ ಕಾರ್ಡ್ ಸಂಖ್ಯೆ",
    currency_code: "ಕರೆನ್ಸಿ ಕೋಡ್",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "ಇನ್ಪುಟ್"
  };
  const TypeDictionary = {
    // Compatibility: "nan" -> "NaN" for display
    nan: "NaN"
    // All other type names omitted - they fall back to raw values via ?? operator
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        return `ಅಮಾನ್ಯ ಇನ್‌ಪುಟ್: ನಿರೀಕ್ಷಿಸಲಾಗಿದೆ ${expected}, ಸ್ವೀಕರಿಸಿದನು ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `ಅಮಾನ್ಯ ಇನ್‌ಪುಟ್: ನಿರೀಕ್ಷಿಸಲಾಗಿದೆ ${stringifyPrimitive(issue2.values[0])}`;
        return `ಅಮಾನ್ಯ ಆಯ್ಕೆ: ಇವುಗಳಲ್ಲಿ ಒಂದನ್ನು ನಿರೀಕ್ಷಿಸಲಾಗಿದೆ ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `ತುಂಬಾ ದೊಡ್ಡದು: ನಿರೀಕ್ಷಿಸಲಾಗಿದೆ ${issue2.origin ?? "value"} ಹೊಂದಲು ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "ಅಂಶಗಳು"}`;
        return `ತುಂಬಾ ದೊಡ್ಡದು: ನಿರೀಕ್ಷಿಸಲಾಗಿದೆ ${issue2.origin ?? "value"} ಎಂದು ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `ತುಂಬಾ ಚಿಕ್ಕದು: ನಿರೀಕ್ಷಿಸಲಾಗಿದೆ ${issue2.origin} ಹೊಂದಲು ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `ತುಂಬಾ ಚಿಕ್ಕದು: ನಿರೀಕ್ಷಿಸಲಾಗಿದೆ ${issue2.origin} ಎಂದು ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `ಅಮಾನ್ಯವಾದ ಸ್ಟ್ರಿಂಗ್: ಇದರೊಂದಿಗೆ ಪ್ರಾರಂಭಿಸಬೇಕು "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `ಅಮಾನ್ಯವಾದ ಸ್ಟ್ರಿಂಗ್: ಇದರೊಂದಿಗೆ ಕೊನೆಗೊಳ್ಳಬೇಕು "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `ಅಮಾನ್ಯ ಸ್ಟ್ರಿಂಗ್: ಒಳಗೊಂಡಿರಬೇಕು "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `ಅಮಾನ್ಯವಾದ ಸ್ಟ್ರಿಂಗ್: ಮಾದರಿಗೆ ಹೊಂದಿಕೆಯಾಗಬೇಕು ${_issue.pattern}`;
        return `ಅಮಾನ್ಯ ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `ಅಮಾನ್ಯ ಸಂಖ್ಯೆ: ಬಹುಸಂಖ್ಯೆಯಾಗಿರಬೇಕು ${issue2.divisor}`;
      case "unrecognized_keys":
        return `ಗುರುತಿಸಲಾಗದ ಕೀ ${issue2.keys.length > 1 ? "s" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `ಅಮಾನ್ಯವಾದ ಕೀ ಇನ್ ${issue2.origin}`;
      case "invalid_union":
        if (issue2.options && Array.isArray(issue2.options) && issue2.options.length > 0) {
          const opts = issue2.options.map((o) => `'${o}'`).join(" | ");
          return `ಅಮಾನ್ಯ ತಾರತಮ್ಯ ಮೌಲ್ಯ. ನಿರೀಕ್ಷಿಸಲಾಗಿದೆ ${opts}`;
        }
        return "ಅಮಾನ್ಯ ಇನ್‌ಪುಟ್";
      case "invalid_element":
        return `ರಲ್ಲಿ ಅಮಾನ್ಯ ಮೌಲ್ಯ ${issue2.origin}`;
      default:
        return `ಅಮಾನ್ಯ ಇನ್‌ಪುಟ್`;
    }
  };
};
function kn_default() {
  return {
    localeError: error31()
  };
}

// node_modules/zod/v4/locales/ko.js
var error32 = () => {
  const Sizable = {
    string: { unit: "문자", verb: "to have" },
    file: { unit: "바이트", verb: "to have" },
    array: { unit: "개", verb: "to have" },
    set: { unit: "개", verb: "to have" },
    map: { unit: "개", verb: "to have" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "입력",
    email: "이메일 주소",
    url: "URL",
    emoji: "이모지",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO 날짜시간",
    date: "ISO 날짜",
    time: "ISO 시간",
    duration: "ISO 기간",
    ipv4: "IPv4 주소",
    ipv6: "IPv6 주소",
    mac: "MAC 주소",
    cidrv4: "IPv4 범위",
    cidrv6: "IPv6 범위",
    base64: "base64 인코딩 문자열",
    base64url: "base64url 인코딩 문자열",
    json_string: "JSON 문자열",
    e164: "E.164 번호",
    credit_card: "신용카드 번호",
    currency_code: "통화 코드",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "입력"
  };
  const TypeDictionary = {
    nan: "NaN"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `잘못된 입력: 예상 타입은 instanceof ${issue2.expected}, 받은 타입은 ${received}입니다`;
        }
        return `잘못된 입력: 예상 타입은 ${expected}, 받은 타입은 ${received}입니다`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `잘못된 입력: 값은 ${stringifyPrimitive(issue2.values[0])} 이어야 합니다`;
        return `잘못된 옵션: ${joinValues(issue2.values, "또는 ")} 중 하나여야 합니다`;
      case "too_big": {
        const adj = issue2.inclusive ? "이하" : "미만";
        const suffix = adj === "미만" ? "이어야 합니다" : "여야 합니다";
        const sizing = getSizing(issue2.origin);
        const unit = sizing?.unit ?? "요소";
        if (sizing)
          return `${issue2.origin ?? "값"}이 너무 큽니다: ${issue2.maximum.toString()}${unit} ${adj}${suffix}`;
        return `${issue2.origin ?? "값"}이 너무 큽니다: ${issue2.maximum.toString()} ${adj}${suffix}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? "이상" : "초과";
        const suffix = adj === "이상" ? "이어야 합니다" : "여야 합니다";
        const sizing = getSizing(issue2.origin);
        const unit = sizing?.unit ?? "요소";
        if (sizing) {
          return `${issue2.origin ?? "값"}이 너무 작습니다: ${issue2.minimum.toString()}${unit} ${adj}${suffix}`;
        }
        return `${issue2.origin ?? "값"}이 너무 작습니다: ${issue2.minimum.toString()} ${adj}${suffix}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `잘못된 문자열: "${_issue.prefix}"(으)로 시작해야 합니다`;
        }
        if (_issue.format === "ends_with")
          return `잘못된 문자열: "${_issue.suffix}"(으)로 끝나야 합니다`;
        if (_issue.format === "includes")
          return `잘못된 문자열: "${_issue.includes}"을(를) 포함해야 합니다`;
        if (_issue.format === "regex")
          return `잘못된 문자열: 정규식 ${_issue.pattern} 패턴과 일치해야 합니다`;
        return `잘못된 ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `잘못된 숫자: ${issue2.divisor}의 배수여야 합니다`;
      case "unrecognized_keys":
        return `인식할 수 없는 키: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `잘못된 키: ${issue2.origin}`;
      case "invalid_union":
        return `잘못된 입력`;
      case "invalid_element":
        return `잘못된 값: ${issue2.origin}`;
      default:
        return `잘못된 입력`;
    }
  };
};
function ko_default() {
  return {
    localeError: error32()
  };
}

// node_modules/zod/v4/locales/lt.js
var capitalizeFirstCharacter = (text) => {
  return text.charAt(0).toUpperCase() + text.slice(1);
};
function getUnitTypeFromNumber(number4) {
  const abs = Math.abs(number4);
  const last2 = abs % 10;
  const last22 = abs % 100;
  if (last22 >= 11 && last22 <= 19 || last2 === 0)
    return "many";
  if (last2 === 1)
    return "one";
  return "few";
}
var error33 = () => {
  const Sizable = {
    string: {
      unit: {
        one: "simbolis",
        few: "simboliai",
        many: "simbolių"
      },
      verb: {
        smaller: {
          inclusive: "turi būti ne ilgesnė kaip",
          notInclusive: "turi būti trumpesnė kaip"
        },
        bigger: {
          inclusive: "turi būti ne trumpesnė kaip",
          notInclusive: "turi būti ilgesnė kaip"
        }
      }
    },
    file: {
      unit: {
        one: "baitas",
        few: "baitai",
        many: "baitų"
      },
      verb: {
        smaller: {
          inclusive: "turi būti ne didesnis kaip",
          notInclusive: "turi būti mažesnis kaip"
        },
        bigger: {
          inclusive: "turi būti ne mažesnis kaip",
          notInclusive: "turi būti didesnis kaip"
        }
      }
    },
    array: {
      unit: {
        one: "elementą",
        few: "elementus",
        many: "elementų"
      },
      verb: {
        smaller: {
          inclusive: "turi turėti ne daugiau kaip",
          notInclusive: "turi turėti mažiau kaip"
        },
        bigger: {
          inclusive: "turi turėti ne mažiau kaip",
          notInclusive: "turi turėti daugiau kaip"
        }
      }
    },
    set: {
      unit: {
        one: "elementą",
        few: "elementus",
        many: "elementų"
      },
      verb: {
        smaller: {
          inclusive: "turi turėti ne daugiau kaip",
          notInclusive: "turi turėti mažiau kaip"
        },
        bigger: {
          inclusive: "turi turėti ne mažiau kaip",
          notInclusive: "turi turėti daugiau kaip"
        }
      }
    }
  };
  function getSizing(origin, unitType, inclusive, targetShouldBe) {
    const result = Sizable[origin] ?? null;
    if (result === null)
      return result;
    return {
      unit: result.unit[unitType],
      verb: result.verb[targetShouldBe][inclusive ? "inclusive" : "notInclusive"]
    };
  }
  const FormatDictionary = {
    regex: "įvestis",
    email: "el. pašto adresas",
    url: "URL",
    emoji: "jaustukas",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO data ir laikas",
    date: "ISO data",
    time: "ISO laikas",
    duration: "ISO trukmė",
    ipv4: "IPv4 adresas",
    ipv6: "IPv6 adresas",
    mac: "MAC adresas",
    cidrv4: "IPv4 tinklo prefiksas (CIDR)",
    cidrv6: "IPv6 tinklo prefiksas (CIDR)",
    base64: "base64 užkoduota eilutė",
    base64url: "base64url užkoduota eilutė",
    json_string: "JSON eilutė",
    e164: "E.164 numeris",
    credit_card: "kredito kortelės numeris",
    currency_code: "valiutos kodas",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "įvestis"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "skaičius",
    bigint: "sveikasis skaičius",
    string: "eilutė",
    boolean: "loginė reikšmė",
    undefined: "neapibrėžta reikšmė",
    function: "funkcija",
    symbol: "simbolis",
    array: "masyvas",
    object: "objektas",
    null: "nulinė reikšmė"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Gautas tipas ${received}, o tikėtasi - instanceof ${issue2.expected}`;
        }
        return `Gautas tipas ${received}, o tikėtasi - ${expected}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Privalo būti ${stringifyPrimitive(issue2.values[0])}`;
        return `Privalo būti vienas iš ${joinValues(issue2.values, "|")} pasirinkimų`;
      case "too_big": {
        const origin = TypeDictionary[issue2.origin] ?? issue2.origin;
        const sizing = getSizing(issue2.origin, getUnitTypeFromNumber(Number(issue2.maximum)), issue2.inclusive ?? false, "smaller");
        if (sizing?.verb)
          return `${capitalizeFirstCharacter(origin ?? issue2.origin ?? "reikšmė")} ${sizing.verb} ${issue2.maximum.toString()} ${sizing.unit ?? "elementų"}`;
        const adj = issue2.inclusive ? "ne didesnis kaip" : "mažesnis kaip";
        return `${capitalizeFirstCharacter(origin ?? issue2.origin ?? "reikšmė")} turi būti ${adj} ${issue2.maximum.toString()} ${sizing?.unit}`;
      }
      case "too_small": {
        const origin = TypeDictionary[issue2.origin] ?? issue2.origin;
        const sizing = getSizing(issue2.origin, getUnitTypeFromNumber(Number(issue2.minimum)), issue2.inclusive ?? false, "bigger");
        if (sizing?.verb)
          return `${capitalizeFirstCharacter(origin ?? issue2.origin ?? "reikšmė")} ${sizing.verb} ${issue2.minimum.toString()} ${sizing.unit ?? "elementų"}`;
        const adj = issue2.inclusive ? "ne mažesnis kaip" : "didesnis kaip";
        return `${capitalizeFirstCharacter(origin ?? issue2.origin ?? "reikšmė")} turi būti ${adj} ${issue2.minimum.toString()} ${sizing?.unit}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Eilutė privalo prasidėti "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `Eilutė privalo pasibaigti "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Eilutė privalo įtraukti "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Eilutė privalo atitikti ${_issue.pattern}`;
        return `Neteisingas ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Skaičius privalo būti ${issue2.divisor} kartotinis.`;
      case "unrecognized_keys":
        return `Neatpažint${issue2.keys.length > 1 ? "i" : "as"} rakt${issue2.keys.length > 1 ? "ai" : "as"}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return "Rastas klaidingas raktas";
      case "invalid_union":
        return "Klaidinga įvestis";
      case "invalid_element": {
        const origin = TypeDictionary[issue2.origin] ?? issue2.origin;
        return `${capitalizeFirstCharacter(origin ?? issue2.origin ?? "reikšmė")} turi klaidingą įvestį`;
      }
      default:
        return "Klaidinga įvestis";
    }
  };
};
function lt_default() {
  return {
    localeError: error33()
  };
}

// node_modules/zod/v4/locales/mk.js
var error34 = () => {
  const Sizable = {
    string: { unit: "знаци", verb: "да имаат" },
    file: { unit: "бајти", verb: "да имаат" },
    array: { unit: "ставки", verb: "да имаат" },
    set: { unit: "ставки", verb: "да имаат" },
    map: { unit: "ставки", verb: "да имаат" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "внес",
    email: "адреса на е-пошта",
    url: "URL",
    emoji: "емоџи",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO датум и време",
    date: "ISO датум",
    time: "ISO време",
    duration: "ISO времетраење",
    ipv4: "IPv4 адреса",
    ipv6: "IPv6 адреса",
    mac: "MAC адреса",
    cidrv4: "IPv4 опсег",
    cidrv6: "IPv6 опсег",
    base64: "base64-енкодирана низа",
    base64url: "base64url-енкодирана низа",
    json_string: "JSON низа",
    e164: "E.164 број",
    credit_card: "број на кредитна картичка",
    currency_code: "код на валута",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "внес"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "број",
    array: "низа"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Грешен внес: се очекува instanceof ${issue2.expected}, примено ${received}`;
        }
        return `Грешен внес: се очекува ${expected}, примено ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Invalid input: expected ${stringifyPrimitive(issue2.values[0])}`;
        return `Грешана опција: се очекува една ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Премногу голем: се очекува ${issue2.origin ?? "вредноста"} да има ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "елементи"}`;
        return `Премногу голем: се очекува ${issue2.origin ?? "вредноста"} да биде ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Премногу мал: се очекува ${issue2.origin} да има ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Премногу мал: се очекува ${issue2.origin} да биде ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Неважечка низа: мора да започнува со "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `Неважечка низа: мора да завршува со "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Неважечка низа: мора да вклучува "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Неважечка низа: мора да одгоара на патернот ${_issue.pattern}`;
        return `Invalid ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Грешен број: мора да биде делив со ${issue2.divisor}`;
      case "unrecognized_keys":
        return `${issue2.keys.length > 1 ? "Непрепознаени клучеви" : "Непрепознаен клуч"}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Грешен клуч во ${issue2.origin}`;
      case "invalid_union":
        return "Грешен внес";
      case "invalid_element":
        return `Грешна вредност во ${issue2.origin}`;
      default:
        return `Грешен внес`;
    }
  };
};
function mk_default() {
  return {
    localeError: error34()
  };
}

// node_modules/zod/v4/locales/ms.js
var error35 = () => {
  const Sizable = {
    string: { unit: "aksara", verb: "mempunyai" },
    file: { unit: "bait", verb: "mempunyai" },
    array: { unit: "elemen", verb: "mempunyai" },
    set: { unit: "elemen", verb: "mempunyai" },
    map: { unit: "elemen", verb: "mempunyai" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "input",
    email: "alamat e-mel",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "tarikh masa ISO",
    date: "tarikh ISO",
    time: "masa ISO",
    duration: "tempoh ISO",
    ipv4: "alamat IPv4",
    ipv6: "alamat IPv6",
    mac: "alamat MAC",
    cidrv4: "julat IPv4",
    cidrv6: "julat IPv6",
    base64: "string dikodkan base64",
    base64url: "string dikodkan base64url",
    json_string: "string JSON",
    e164: "nombor E.164",
    credit_card: "nombor kad kredit",
    currency_code: "kod mata wang",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "input"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "nombor"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Input tidak sah: dijangka instanceof ${issue2.expected}, diterima ${received}`;
        }
        return `Input tidak sah: dijangka ${expected}, diterima ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Input tidak sah: dijangka ${stringifyPrimitive(issue2.values[0])}`;
        return `Pilihan tidak sah: dijangka salah satu daripada ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Terlalu besar: dijangka ${issue2.origin ?? "nilai"} ${sizing.verb} ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elemen"}`;
        return `Terlalu besar: dijangka ${issue2.origin ?? "nilai"} adalah ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Terlalu kecil: dijangka ${issue2.origin} ${sizing.verb} ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Terlalu kecil: dijangka ${issue2.origin} adalah ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `String tidak sah: mesti bermula dengan "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `String tidak sah: mesti berakhir dengan "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `String tidak sah: mesti mengandungi "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `String tidak sah: mesti sepadan dengan corak ${_issue.pattern}`;
        return `${FormatDictionary[_issue.format] ?? issue2.format} tidak sah`;
      }
      case "not_multiple_of":
        return `Nombor tidak sah: perlu gandaan ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Kunci tidak dikenali: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Kunci tidak sah dalam ${issue2.origin}`;
      case "invalid_union":
        return "Input tidak sah";
      case "invalid_element":
        return `Nilai tidak sah dalam ${issue2.origin}`;
      default:
        return `Input tidak sah`;
    }
  };
};
function ms_default() {
  return {
    localeError: error35()
  };
}

// node_modules/zod/v4/locales/ne.js
var error36 = () => {
  const Sizable = {
    string: { unit: "अक्षर", verb: "हुनुपर्छ" },
    file: { unit: "बाइट", verb: "हुनुपर्छ" },
    array: { unit: "तत्व", verb: "हुनुपर्छ" },
    set: { unit: "तत्व", verb: "हुनुपर्छ" },
    map: { unit: "प्रविष्टि", verb: "हुनुपर्छ" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "इनपुट",
    email: "इमेल ठेगाना",
    url: "URL",
    emoji: "इमोजी",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO मिति र समय",
    date: "ISO मिति",
    time: "ISO समय",
    duration: "ISO अवधि",
    ipv4: "IPv4 ठेगाना",
    ipv6: "IPv6 ठेगाना",
    mac: "MAC ठेगाना",
    cidrv4: "IPv4 दायरा",
    cidrv6: "IPv6 दायरा",
    base64: "base64-इन्कोड गरिएको स्ट्रिङ",
    base64url: "base64url-इन्कोड गरिएको स्ट्रिङ",
    json_string: "JSON स्ट्रिङ",
    e164: "E.164 नम्बर",
    credit_card: "क्रेडिट कार्ड नम्बर",
    currency_code: "मुद्रा कोड",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "इनपुट"
  };
  const TypeDictionary = {
    nan: "NaN"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        return `अमान्य इनपुट: अपेक्षित ${expected}, प्राप्त ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `अमान्य इनपुट: अपेक्षित ${stringifyPrimitive(issue2.values[0])}`;
        return `अमान्य विकल्प: अपेक्षित मानहरू मध्ये एक ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `धेरै ठूलो: ${issue2.origin ?? "मान"} मा ${adj}${issue2.maximum.toString()} ${sizing.unit} ${sizing.verb}`;
        return `धेरै ठूलो: ${issue2.origin ?? "मान"} ${adj}${issue2.maximum.toString()} हुनुपर्छ`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `धेरै सानो: ${issue2.origin} मा ${adj}${issue2.minimum.toString()} ${sizing.unit} ${sizing.verb}`;
        return `धेरै सानो: ${issue2.origin} ${adj}${issue2.minimum.toString()} हुनुपर्छ`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `अमान्य स्ट्रिङ: "${_issue.prefix}" बाट सुरु हुनुपर्छ`;
        if (_issue.format === "ends_with")
          return `अमान्य स्ट्रिङ: "${_issue.suffix}" मा समाप्त हुनुपर्छ`;
        if (_issue.format === "includes")
          return `अमान्य स्ट्रिङ: "${_issue.includes}" समावेश हुनुपर्छ`;
        if (_issue.format === "regex")
          return `अमान्य स्ट्रिङ: ढाँचा ${_issue.pattern} सँग मेल खानुपर्छ`;
        return `अमान्य ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `अमान्य संख्या: ${issue2.divisor} को गुणज हुनुपर्छ`;
      case "unrecognized_keys":
        return `अपरिचित कुञ्जी${issue2.keys.length > 1 ? "हरू" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `अमान्य कुञ्जी: ${issue2.origin} मा`;
      case "invalid_union":
        if (issue2.options && Array.isArray(issue2.options) && issue2.options.length > 0) {
          const opts = issue2.options.map((o) => `'${o}'`).join(" | ");
          return `अमान्य डिस्क्रिमिनेटर मान: अपेक्षित ${opts}`;
        }
        return "अमान्य इनपुट";
      case "invalid_element":
        return `अमान्य मान: ${issue2.origin} मा`;
      default:
        return `अमान्य इनपुट`;
    }
  };
};
function ne_default() {
  return {
    localeError: error36()
  };
}

// node_modules/zod/v4/locales/nl.js
var error37 = () => {
  const Sizable = {
    string: { unit: "tekens", verb: "heeft" },
    file: { unit: "bytes", verb: "heeft" },
    array: { unit: "elementen", verb: "heeft" },
    set: { unit: "elementen", verb: "heeft" },
    map: { unit: "elementen", verb: "heeft" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "invoer",
    email: "emailadres",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO datum en tijd",
    date: "ISO datum",
    time: "ISO tijd",
    duration: "ISO duur",
    ipv4: "IPv4-adres",
    ipv6: "IPv6-adres",
    mac: "MAC-adres",
    cidrv4: "IPv4-bereik",
    cidrv6: "IPv6-bereik",
    base64: "base64-gecodeerde tekst",
    base64url: "base64 URL-gecodeerde tekst",
    json_string: "JSON string",
    e164: "E.164-nummer",
    credit_card: "creditcardnummer",
    currency_code: "valutacode",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "invoer"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "getal"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Ongeldige invoer: verwacht instanceof ${issue2.expected}, ontving ${received}`;
        }
        return `Ongeldige invoer: verwacht ${expected}, ontving ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Ongeldige invoer: verwacht ${stringifyPrimitive(issue2.values[0])}`;
        return `Ongeldige optie: verwacht één van ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        const longName = issue2.origin === "date" ? "laat" : issue2.origin === "string" ? "lang" : "groot";
        if (sizing)
          return `Te ${longName}: verwacht dat ${issue2.origin ?? "waarde"} ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elementen"} ${sizing.verb}`;
        return `Te ${longName}: verwacht dat ${issue2.origin ?? "waarde"} ${adj}${issue2.maximum.toString()} is`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        const shortName = issue2.origin === "date" ? "vroeg" : issue2.origin === "string" ? "kort" : "klein";
        if (sizing) {
          return `Te ${shortName}: verwacht dat ${issue2.origin} ${adj}${issue2.minimum.toString()} ${sizing.unit} ${sizing.verb}`;
        }
        return `Te ${shortName}: verwacht dat ${issue2.origin} ${adj}${issue2.minimum.toString()} is`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Ongeldige tekst: moet met "${_issue.prefix}" beginnen`;
        }
        if (_issue.format === "ends_with")
          return `Ongeldige tekst: moet op "${_issue.suffix}" eindigen`;
        if (_issue.format === "includes")
          return `Ongeldige tekst: moet "${_issue.includes}" bevatten`;
        if (_issue.format === "regex")
          return `Ongeldige tekst: moet overeenkomen met patroon ${_issue.pattern}`;
        return `Ongeldig: ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Ongeldig getal: moet een veelvoud van ${issue2.divisor} zijn`;
      case "unrecognized_keys":
        return `Onbekende key${issue2.keys.length > 1 ? "s" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Ongeldige key in ${issue2.origin}`;
      case "invalid_union":
        return "Ongeldige invoer";
      case "invalid_element":
        return `Ongeldige waarde in ${issue2.origin}`;
      default:
        return `Ongeldige invoer`;
    }
  };
};
function nl_default() {
  return {
    localeError: error37()
  };
}

// node_modules/zod/v4/locales/nn.js
var error38 = () => {
  const Sizable = {
    string: { unit: "teikn", verb: "å ha" },
    file: { unit: "bytes", verb: "å ha" },
    array: { unit: "element", verb: "å innehalde" },
    set: { unit: "element", verb: "å innehalde" },
    map: { unit: "element", verb: "å innehalde" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "input",
    email: "e-postadresse",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO dato- og klokkeslett",
    date: "ISO-dato",
    time: "ISO-klokkeslett",
    duration: "ISO-varigheit",
    ipv4: "IPv4-adresse",
    ipv6: "IPv6-adresse",
    mac: "MAC-adresse",
    cidrv4: "IPv4-spekter",
    cidrv6: "IPv6-spekter",
    base64: "base64-enkoda streng",
    base64url: "base64url-enkoda streng",
    json_string: "JSON-streng",
    e164: "E.164-nummer",
    credit_card: "kredittkortnummer",
    currency_code: "valutakode",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "input"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "tal",
    array: "liste"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Ugyldig input: forventa instanceof ${issue2.expected}, fekk ${received}`;
        }
        return `Ugyldig input: forventa ${expected}, fekk ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Ugyldig verdi: forventa ${stringifyPrimitive(issue2.values[0])}`;
        return `Ugyldig val: forventa eitt av ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `For stor(t): forventa ${issue2.origin ?? "value"} til å ha ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "element"}`;
        return `For stor(t): forventa ${issue2.origin ?? "value"} til å ha ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `For lite(n): forventa ${issue2.origin} til å ha ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `For lite(n): forventa ${issue2.origin} til å ha ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Ugyldig streng: må starte med "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `Ugyldig streng: må slutte med "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Ugyldig streng: må innehalde "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Ugyldig streng: må matche mønsteret ${_issue.pattern}`;
        return `Ugyldig ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Ugyldig tal: må vere eit multiplum av ${issue2.divisor}`;
      case "unrecognized_keys":
        return `${issue2.keys.length > 1 ? "Ukjende nøklar" : "Ukjend nøkkel"}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Ugyldig nøkkel i ${issue2.origin}`;
      case "invalid_union":
        return "Ugyldig input";
      case "invalid_element":
        return `Ugyldig verdi i ${issue2.origin}`;
      default:
        return `Ugyldig input`;
    }
  };
};
function nn_default() {
  return {
    localeError: error38()
  };
}

// node_modules/zod/v4/locales/no.js
var error39 = () => {
  const Sizable = {
    string: { unit: "tegn", verb: "å ha" },
    file: { unit: "bytes", verb: "å ha" },
    array: { unit: "elementer", verb: "å inneholde" },
    set: { unit: "elementer", verb: "å inneholde" },
    map: { unit: "elementer", verb: "å inneholde" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "input",
    email: "e-postadresse",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO dato- og klokkeslett",
    date: "ISO-dato",
    time: "ISO-klokkeslett",
    duration: "ISO-varighet",
    ipv4: "IPv4-adresse",
    ipv6: "IPv6-adresse",
    mac: "MAC-adresse",
    cidrv4: "IPv4-spekter",
    cidrv6: "IPv6-spekter",
    base64: "base64-enkodet streng",
    base64url: "base64url-enkodet streng",
    json_string: "JSON-streng",
    e164: "E.164-nummer",
    credit_card: "kredittkortnummer",
    currency_code: "valutakode",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "input"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "tall",
    array: "liste"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Ugyldig input: forventet instanceof ${issue2.expected}, fikk ${received}`;
        }
        return `Ugyldig input: forventet ${expected}, fikk ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Ugyldig verdi: forventet ${stringifyPrimitive(issue2.values[0])}`;
        return `Ugyldig valg: forventet en av ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `For stor(t): forventet ${issue2.origin ?? "value"} til å ha ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elementer"}`;
        return `For stor(t): forventet ${issue2.origin ?? "value"} til å ha ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `For lite(n): forventet ${issue2.origin} til å ha ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `For lite(n): forventet ${issue2.origin} til å ha ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Ugyldig streng: må starte med "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `Ugyldig streng: må ende med "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Ugyldig streng: må inneholde "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Ugyldig streng: må matche mønsteret ${_issue.pattern}`;
        return `Ugyldig ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Ugyldig tall: må være et multiplum av ${issue2.divisor}`;
      case "unrecognized_keys":
        return `${issue2.keys.length > 1 ? "Ukjente nøkler" : "Ukjent nøkkel"}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Ugyldig nøkkel i ${issue2.origin}`;
      case "invalid_union":
        return "Ugyldig input";
      case "invalid_element":
        return `Ugyldig verdi i ${issue2.origin}`;
      default:
        return `Ugyldig input`;
    }
  };
};
function no_default() {
  return {
    localeError: error39()
  };
}

// node_modules/zod/v4/locales/ota.js
var error40 = () => {
  const Sizable = {
    string: { unit: "harf", verb: "olmalıdır" },
    file: { unit: "bayt", verb: "olmalıdır" },
    array: { unit: "unsur", verb: "olmalıdır" },
    set: { unit: "unsur", verb: "olmalıdır" },
    map: { unit: "unsur", verb: "olmalıdır" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "giren",
    email: "epostagâh",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO hengâmı",
    date: "ISO tarihi",
    time: "ISO zamanı",
    duration: "ISO müddeti",
    ipv4: "IPv4 nişânı",
    ipv6: "IPv6 nişânı",
    mac: "MAC nişânı",
    cidrv4: "IPv4 menzili",
    cidrv6: "IPv6 menzili",
    base64: "base64-şifreli metin",
    base64url: "base64url-şifreli metin",
    json_string: "JSON metin",
    e164: "E.164 sayısı",
    credit_card: "i'tibâr kartı numarası",
    currency_code: "para birimi kodu",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "giren"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "numara",
    array: "saf",
    null: "gayb"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Fâsit giren: umulan instanceof ${issue2.expected}, alınan ${received}`;
        }
        return `Fâsit giren: umulan ${expected}, alınan ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Fâsit giren: umulan ${stringifyPrimitive(issue2.values[0])}`;
        return `Fâsit tercih: mûteberler ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Fazla büyük: ${issue2.origin ?? "value"}, ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elements"} sahip olmalıydı.`;
        return `Fazla büyük: ${issue2.origin ?? "value"}, ${adj}${issue2.maximum.toString()} olmalıydı.`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Fazla küçük: ${issue2.origin}, ${adj}${issue2.minimum.toString()} ${sizing.unit} sahip olmalıydı.`;
        }
        return `Fazla küçük: ${issue2.origin}, ${adj}${issue2.minimum.toString()} olmalıydı.`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Fâsit metin: "${_issue.prefix}" ile başlamalı.`;
        if (_issue.format === "ends_with")
          return `Fâsit metin: "${_issue.suffix}" ile bitmeli.`;
        if (_issue.format === "includes")
          return `Fâsit metin: "${_issue.includes}" ihtivâ etmeli.`;
        if (_issue.format === "regex")
          return `Fâsit metin: ${_issue.pattern} nakşına uymalı.`;
        return `Fâsit ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Fâsit sayı: ${issue2.divisor} katı olmalıydı.`;
      case "unrecognized_keys":
        return `Tanınmayan anahtar ${issue2.keys.length > 1 ? "s" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `${issue2.origin} için tanınmayan anahtar var.`;
      case "invalid_union":
        return "Giren tanınamadı.";
      case "invalid_element":
        return `${issue2.origin} için tanınmayan kıymet var.`;
      default:
        return `Kıymet tanınamadı.`;
    }
  };
};
function ota_default() {
  return {
    localeError: error40()
  };
}

// node_modules/zod/v4/locales/ps.js
var error41 = () => {
  const Sizable = {
    string: { unit: "توکي", verb: "ولري" },
    file: { unit: "بایټس", verb: "ولري" },
    array: { unit: "توکي", verb: "ولري" },
    set: { unit: "توکي", verb: "ولري" },
    map: { unit: "توکي", verb: "ولري" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "ورودي",
    email: "بریښنالیک",
    url: "یو آر ال",
    emoji: "ایموجي",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "نیټه او وخت",
    date: "نېټه",
    time: "وخت",
    duration: "موده",
    ipv4: "د IPv4 پته",
    ipv6: "د IPv6 پته",
    mac: "د MAC پته",
    cidrv4: "د IPv4 ساحه",
    cidrv6: "د IPv6 ساحه",
    base64: "base64-encoded متن",
    base64url: "base64url-encoded متن",
    json_string: "JSON متن",
    e164: "د E.164 شمېره",
    credit_card: "د کریډیټ کارت شمیره",
    currency_code: "د اسعارو کوډ",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "ورودي"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "عدد",
    array: "ارې"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `ناسم ورودي: باید instanceof ${issue2.expected} وای, مګر ${received} ترلاسه شو`;
        }
        return `ناسم ورودي: باید ${expected} وای, مګر ${received} ترلاسه شو`;
      }
      case "invalid_value":
        if (issue2.values.length === 1) {
          return `ناسم ورودي: باید ${stringifyPrimitive(issue2.values[0])} وای`;
        }
        return `ناسم انتخاب: باید یو له ${joinValues(issue2.values, "|")} څخه وای`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `ډیر لوی: ${issue2.origin ?? "ارزښت"} باید ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "عنصرونه"} ولري`;
        }
        return `ډیر لوی: ${issue2.origin ?? "ارزښت"} باید ${adj}${issue2.maximum.toString()} وي`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `ډیر کوچنی: ${issue2.origin} باید ${adj}${issue2.minimum.toString()} ${sizing.unit} ولري`;
        }
        return `ډیر کوچنی: ${issue2.origin} باید ${adj}${issue2.minimum.toString()} وي`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `ناسم متن: باید د "${_issue.prefix}" سره پیل شي`;
        }
        if (_issue.format === "ends_with") {
          return `ناسم متن: باید د "${_issue.suffix}" سره پای ته ورسيږي`;
        }
        if (_issue.format === "includes") {
          return `ناسم متن: باید "${_issue.includes}" ولري`;
        }
        if (_issue.format === "regex") {
          return `ناسم متن: باید د ${_issue.pattern} سره مطابقت ولري`;
        }
        return `${FormatDictionary[_issue.format] ?? issue2.format} ناسم دی`;
      }
      case "not_multiple_of":
        return `ناسم عدد: باید د ${issue2.divisor} مضرب وي`;
      case "unrecognized_keys":
        return `ناسم ${issue2.keys.length > 1 ? "کلیډونه" : "کلیډ"}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `ناسم کلیډ په ${issue2.origin} کې`;
      case "invalid_union":
        return `ناسمه ورودي`;
      case "invalid_element":
        return `ناسم عنصر په ${issue2.origin} کې`;
      default:
        return `ناسمه ورودي`;
    }
  };
};
function ps_default() {
  return {
    localeError: error41()
  };
}

// node_modules/zod/v4/locales/pl.js
var error42 = () => {
  const Sizable = {
    string: { unit: "znaków", verb: "mieć" },
    file: { unit: "bajtów", verb: "mieć" },
    array: { unit: "elementów", verb: "mieć" },
    set: { unit: "elementów", verb: "mieć" },
    map: { unit: "elementów", verb: "mieć" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "wyrażenie",
    email: "adres email",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "data i godzina w formacie ISO",
    date: "data w formacie ISO",
    time: "godzina w formacie ISO",
    duration: "czas trwania ISO",
    ipv4: "adres IPv4",
    ipv6: "adres IPv6",
    mac: "adres MAC",
    cidrv4: "zakres IPv4",
    cidrv6: "zakres IPv6",
    base64: "ciąg znaków zakodowany w formacie base64",
    base64url: "ciąg znaków zakodowany w formacie base64url",
    json_string: "ciąg znaków w formacie JSON",
    e164: "liczba E.164",
    credit_card: "numer karty kredytowej",
    currency_code: "kod waluty",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "wejście"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "liczba",
    array: "tablica"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Nieprawidłowe dane wejściowe: oczekiwano instanceof ${issue2.expected}, otrzymano ${received}`;
        }
        return `Nieprawidłowe dane wejściowe: oczekiwano ${expected}, otrzymano ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Nieprawidłowe dane wejściowe: oczekiwano ${stringifyPrimitive(issue2.values[0])}`;
        return `Nieprawidłowa opcja: oczekiwano jednej z wartości ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Za duża wartość: oczekiwano, że ${issue2.origin ?? "wartość"} będzie mieć ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elementów"}`;
        }
        return `Zbyt duż(y/a/e): oczekiwano, że ${issue2.origin ?? "wartość"} będzie wynosić ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Za mała wartość: oczekiwano, że ${issue2.origin ?? "wartość"} będzie mieć ${adj}${issue2.minimum.toString()} ${sizing.unit ?? "elementów"}`;
        }
        return `Zbyt mał(y/a/e): oczekiwano, że ${issue2.origin ?? "wartość"} będzie wynosić ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Nieprawidłowy ciąg znaków: musi zaczynać się od "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `Nieprawidłowy ciąg znaków: musi kończyć się na "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Nieprawidłowy ciąg znaków: musi zawierać "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Nieprawidłowy ciąg znaków: musi odpowiadać wzorcowi ${_issue.pattern}`;
        return `Nieprawidłow(y/a/e) ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Nieprawidłowa liczba: musi być wielokrotnością ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Nierozpoznane klucze${issue2.keys.length > 1 ? "s" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Nieprawidłowy klucz w ${issue2.origin}`;
      case "invalid_union":
        return "Nieprawidłowe dane wejściowe";
      case "invalid_element":
        return `Nieprawidłowa wartość w ${issue2.origin}`;
      default:
        return `Nieprawidłowe dane wejściowe`;
    }
  };
};
function pl_default() {
  return {
    localeError: error42()
  };
}

// node_modules/zod/v4/locales/pt.js
var error43 = () => {
  const Sizable = {
    string: { unit: "caracteres" },
    file: { unit: "bytes" },
    array: { unit: "elementos" },
    set: { unit: "elementos" },
    map: { unit: "entradas" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "a entrada",
    email: "o endereço de e-mail",
    url: "o URL",
    emoji: "o emoji",
    uuid: "o UUID",
    uuidv4: "o UUIDv4",
    uuidv6: "o UUIDv6",
    nanoid: "o nanoid",
    guid: "o GUID",
    cuid: "o cuid",
    cuid2: "o cuid2",
    ulid: "o ULID",
    xid: "o XID",
    ksuid: "o KSUID",
    datetime: "a data e hora ISO",
    date: "a data ISO",
    time: "a hora ISO",
    duration: "a duração ISO",
    ipv4: "o endereço IPv4",
    ipv6: "o endereço IPv6",
    mac: "o endereço MAC",
    cidrv4: "o intervalo de endereços IPv4",
    cidrv6: "o intervalo de endereços IPv6",
    base64: "o texto codificado em base64",
    base64url: "o texto codificado em base64url",
    json_string: "o texto JSON",
    e164: "o número E.164",
    credit_card: "o número de cartão de crédito",
    currency_code: "o código de moeda",
    iban: "o IBAN",
    jwt: "o JWT",
    template_literal: "a entrada"
  };
  const Gender = {
    masculine: { definite: "o", indefinite: "um" },
    feminine: { definite: "a", indefinite: "uma" }
  };
  const TypeDictionary = {
    string: { name: "texto", articles: Gender.masculine },
    number: { name: "número", articles: Gender.masculine },
    int: { name: "número inteiro", articles: Gender.masculine },
    boolean: { name: "valor booleano", articles: Gender.masculine },
    bigint: { name: "número bigint", articles: Gender.masculine },
    symbol: { name: "símbolo", articles: Gender.masculine },
    undefined: { name: 'valor "undefined"', articles: Gender.masculine },
    null: { name: 'valor "nulo"', articles: Gender.masculine },
    never: { name: 'valor "never"', articles: Gender.masculine },
    void: { name: 'valor "void"', articles: Gender.masculine },
    date: { name: "data", articles: Gender.feminine },
    array: { name: "vetor", articles: Gender.masculine },
    object: { name: "objeto", articles: Gender.masculine },
    tuple: { name: "tuplo", articles: Gender.masculine },
    record: { name: "registo", articles: Gender.masculine },
    map: { name: "mapa", articles: Gender.masculine },
    set: { name: "conjunto", articles: Gender.masculine },
    file: { name: "ficheiro", articles: Gender.masculine },
    nonoptional: { name: "valor não opcional", articles: Gender.masculine },
    nan: { name: 'valor "NaN"', articles: Gender.masculine },
    // Compatibility: "nan" -> "NaN" for display
    function: { name: "função", articles: Gender.feminine }
  };
  function translateOriginWithArticle(type, articleType) {
    const translatedValue = TypeDictionary[type] ?? { name: `valor "${type}"`, articles: Gender.masculine };
    return `${translatedValue.articles[articleType]} ${translatedValue.name}`;
  }
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = translateOriginWithArticle(issue2.expected, "indefinite");
        const receivedType = parsedType(issue2.input);
        const received = translateOriginWithArticle(receivedType, "indefinite");
        return `Entrada inválida: esperava ${expected}, recebeu ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Entrada inválida: esperava ${stringifyPrimitive(issue2.values[0])}`;
        return `Opção inválida: esperava uma das seguintes opções: ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Demasiado grande: esperava que ${translateOriginWithArticle(issue2.origin, "definite")} tivesse ${adj} ${issue2.maximum.toString()} ${sizing.unit ?? "elementos"}`;
        return `Demasiado grande: esperava que ${translateOriginWithArticle(issue2.origin, "definite")} fosse ${adj} ${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Demasiado pequeno: esperava que ${translateOriginWithArticle(issue2.origin, "definite")} tivesse ${adj} ${issue2.minimum.toString()} ${sizing.unit ?? "elementos"}`;
        }
        return `Demasiado pequeno: esperava que ${translateOriginWithArticle(issue2.origin, "definite")} fosse ${adj} ${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Texto inválido: deve começar por "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `Texto inválido: deve terminar em "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Texto inválido: deve incluir "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Texto inválido: deve corresponder ao padrão ${_issue.pattern}`;
        return `Formato d${FormatDictionary[_issue.format] ?? issue2.format} inválido`;
      }
      case "not_multiple_of":
        return `Número inválido: deve ser múltiplo de ${issue2.divisor}`;
      case "unrecognized_keys": {
        const plural2 = issue2.keys.length > 1 ? "s" : "";
        return `Chave${plural2} inválida${plural2}: ${joinValues(issue2.keys, ", ")}`;
      }
      case "invalid_key":
        return `Entrada inválida n${translateOriginWithArticle(issue2.origin, "definite")}`;
      case "invalid_union":
        if (issue2.options && Array.isArray(issue2.options) && issue2.options.length > 0) {
          const opts = issue2.options.map((o) => `'${o}'`).join(" | ");
          return `Valor de discriminação inválido. Esperava ${opts}`;
        }
        return "Entrada inválida";
      case "invalid_element":
        return `Entrada inválida n${translateOriginWithArticle(issue2.origin, "definite")}`;
      default:
        return `Entrada inválida`;
    }
  };
};
function pt_default() {
  return {
    localeError: error43()
  };
}

// node_modules/zod/v4/locales/pt-BR.js
var error44 = () => {
  const Sizable = {
    string: { unit: "caracteres" },
    file: { unit: "bytes" },
    array: { unit: "elementos" },
    set: { unit: "elementos" },
    map: { unit: "entradas" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "a entrada",
    email: "o endereço de e-mail",
    url: "o URL",
    emoji: "o emoji",
    uuid: "o UUID",
    uuidv4: "o UUIDv4",
    uuidv6: "o UUIDv6",
    nanoid: "o nanoid",
    guid: "o GUID",
    cuid: "o cuid",
    cuid2: "o cuid2",
    ulid: "o ULID",
    xid: "o XID",
    ksuid: "o KSUID",
    datetime: "a data e hora ISO",
    date: "a data ISO",
    time: "a hora ISO",
    duration: "a duração ISO",
    ipv4: "o endereço IPv4",
    ipv6: "o endereço IPv6",
    mac: "o endereço MAC",
    cidrv4: "a faixa de endereços IPv4",
    cidrv6: "a faixa de endereços IPv6",
    base64: "o texto codificado em base64",
    base64url: "o texto codificado em base64url",
    json_string: "o texto JSON",
    e164: "o número E.164",
    credit_card: "o número de cartão de crédito",
    currency_code: "o código de moeda",
    iban: "o IBAN",
    jwt: "o JWT",
    template_literal: "a entrada"
  };
  const Gender = {
    masculine: { definite: "o", indefinite: "um" },
    feminine: { definite: "a", indefinite: "uma" }
  };
  const TypeDictionary = {
    string: { name: "texto", articles: Gender.masculine },
    number: { name: "número", articles: Gender.masculine },
    int: { name: "número inteiro", articles: Gender.masculine },
    boolean: { name: "valor booleano", articles: Gender.masculine },
    bigint: { name: "número bigint", articles: Gender.masculine },
    symbol: { name: "símbolo", articles: Gender.masculine },
    undefined: { name: 'valor "undefined"', articles: Gender.masculine },
    null: { name: 'valor "nulo"', articles: Gender.masculine },
    never: { name: 'valor "never"', articles: Gender.masculine },
    void: { name: 'valor "void"', articles: Gender.masculine },
    date: { name: "data", articles: Gender.feminine },
    array: { name: "vetor", articles: Gender.masculine },
    object: { name: "objeto", articles: Gender.masculine },
    tuple: { name: "tupla", articles: Gender.feminine },
    record: { name: "registro", articles: Gender.masculine },
    map: { name: "mapa", articles: Gender.masculine },
    set: { name: "conjunto", articles: Gender.masculine },
    file: { name: "arquivo", articles: Gender.masculine },
    nonoptional: { name: "valor não opcional", articles: Gender.masculine },
    nan: { name: 'valor "NaN"', articles: Gender.masculine },
    // Compatibility: "nan" -> "NaN" for display
    function: { name: "função", articles: Gender.feminine }
  };
  function translateOriginWithArticle(type, articleType) {
    const translatedValue = TypeDictionary[type] ?? { name: `valor "${type}"`, articles: Gender.masculine };
    return `${translatedValue.articles[articleType]} ${translatedValue.name}`;
  }
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = translateOriginWithArticle(issue2.expected, "indefinite");
        const receivedType = parsedType(issue2.input);
        const received = translateOriginWithArticle(receivedType, "indefinite");
        return `Entrada inválida: esperava ${expected}, recebeu ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Entrada inválida: esperava ${stringifyPrimitive(issue2.values[0])}`;
        return `Opção inválida: esperava uma das seguintes opções: ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Grande demais: esperava que ${translateOriginWithArticle(issue2.origin, "definite")} tivesse ${adj} ${issue2.maximum.toString()} ${sizing.unit ?? "elementos"}`;
        return `Grande demais: esperava que ${translateOriginWithArticle(issue2.origin, "definite")} fosse ${adj} ${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Pequeno demais: esperava que ${translateOriginWithArticle(issue2.origin, "definite")} tivesse ${adj} ${issue2.minimum.toString()} ${sizing.unit ?? "elementos"}`;
        }
        return `Pequeno demais: esperava que ${translateOriginWithArticle(issue2.origin, "definite")} fosse ${adj} ${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Texto inválido: deve começar com "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `Texto inválido: deve terminar com "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Texto inválido: deve incluir "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Texto inválido: deve corresponder ao padrão ${_issue.pattern}`;
        return `Formato d${FormatDictionary[_issue.format] ?? issue2.format} inválido`;
      }
      case "not_multiple_of":
        return `Número inválido: deve ser múltiplo de ${issue2.divisor}`;
      case "unrecognized_keys": {
        const plural2 = issue2.keys.length > 1 ? "s" : "";
        return `Chave${plural2} inválida${plural2}: ${joinValues(issue2.keys, ", ")}`;
      }
      case "invalid_key":
        return `Entrada inválida n${translateOriginWithArticle(issue2.origin, "definite")}`;
      case "invalid_union":
        if (issue2.options && Array.isArray(issue2.options) && issue2.options.length > 0) {
          const opts = issue2.options.map((o) => `'${o}'`).join(" | ");
          return `Valor de discriminação inválido. Esperava ${opts}`;
        }
        return "Entrada inválida";
      case "invalid_element":
        return `Entrada inválida n${translateOriginWithArticle(issue2.origin, "definite")}`;
      default:
        return `Entrada inválida`;
    }
  };
};
function pt_BR_default() {
  return {
    localeError: error44()
  };
}

// node_modules/zod/v4/locales/ro.js
var error45 = () => {
  const Sizable = {
    string: { unit: "caractere", verb: "să aibă" },
    file: { unit: "octeți", verb: "să aibă" },
    array: { unit: "elemente", verb: "să aibă" },
    set: { unit: "elemente", verb: "să aibă" },
    map: { unit: "intrări", verb: "să aibă" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "intrare",
    email: "adresă de email",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "dată și oră ISO",
    date: "dată ISO",
    time: "oră ISO",
    duration: "durată ISO",
    ipv4: "adresă IPv4",
    ipv6: "adresă IPv6",
    mac: "adresă MAC",
    cidrv4: "interval IPv4",
    cidrv6: "interval IPv6",
    base64: "șir codat base64",
    base64url: "șir codat base64url",
    json_string: "șir JSON",
    e164: "număr E.164",
    credit_card: "număr de card de credit",
    currency_code: "cod valutar",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "intrare"
  };
  const TypeDictionary = {
    nan: "NaN",
    string: "șir",
    number: "număr",
    boolean: "boolean",
    function: "funcție",
    array: "matrice",
    object: "obiect",
    undefined: "nedefinit",
    symbol: "simbol",
    bigint: "număr mare",
    void: "void",
    never: "never",
    map: "hartă",
    set: "set"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        return `Intrare invalidă: așteptat ${expected}, primit ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Intrare invalidă: așteptat ${stringifyPrimitive(issue2.values[0])}`;
        return `Opțiune invalidă: așteptat una dintre ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Prea mare: așteptat ca ${issue2.origin ?? "valoarea"} ${sizing.verb} ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elemente"}`;
        return `Prea mare: așteptat ca ${issue2.origin ?? "valoarea"} să fie ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Prea mic: așteptat ca ${issue2.origin} ${sizing.verb} ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Prea mic: așteptat ca ${issue2.origin} să fie ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Șir invalid: trebuie să înceapă cu "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `Șir invalid: trebuie să se termine cu "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Șir invalid: trebuie să includă "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Șir invalid: trebuie să se potrivească cu modelul ${_issue.pattern}`;
        return `Format invalid: ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Număr invalid: trebuie să fie multiplu de ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Chei nerecunoscute: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Cheie invalidă în ${issue2.origin}`;
      case "invalid_union":
        return "Intrare invalidă";
      case "invalid_element":
        return `Valoare invalidă în ${issue2.origin}`;
      default:
        return `Intrare invalidă`;
    }
  };
};
function ro_default() {
  return {
    localeError: error45()
  };
}

// node_modules/zod/v4/locales/ru.js
function getRussianPlural(count, one, few, many) {
  const absCount = Math.abs(count);
  const lastDigit = absCount % 10;
  const lastTwoDigits = absCount % 100;
  if (lastTwoDigits >= 11 && lastTwoDigits <= 19) {
    return many;
  }
  if (lastDigit === 1) {
    return one;
  }
  if (lastDigit >= 2 && lastDigit <= 4) {
    return few;
  }
  return many;
}
var error46 = () => {
  const Sizable = {
    string: {
      unit: {
        one: "символ",
        few: "символа",
        many: "символов"
      },
      verb: "иметь"
    },
    file: {
      unit: {
        one: "байт",
        few: "байта",
        many: "байт"
      },
      verb: "иметь"
    },
    array: {
      unit: {
        one: "элемент",
        few: "элемента",
        many: "элементов"
      },
      verb: "иметь"
    },
    set: {
      unit: {
        one: "элемент",
        few: "элемента",
        many: "элементов"
      },
      verb: "иметь"
    },
    map: {
      unit: {
        one: "элемент",
        few: "элемента",
        many: "элементов"
      },
      verb: "иметь"
    }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "ввод",
    email: "email адрес",
    url: "URL",
    emoji: "эмодзи",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO дата и время",
    date: "ISO дата",
    time: "ISO время",
    duration: "ISO длительность",
    ipv4: "IPv4 адрес",
    ipv6: "IPv6 адрес",
    mac: "MAC адрес",
    cidrv4: "IPv4 диапазон",
    cidrv6: "IPv6 диапазон",
    base64: "строка в формате base64",
    base64url: "строка в формате base64url",
    json_string: "JSON строка",
    e164: "номер E.164",
    credit_card: "номер кредитной карты",
    currency_code: "код валюты",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "ввод"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "число",
    array: "массив"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Неверный ввод: ожидалось instanceof ${issue2.expected}, получено ${received}`;
        }
        return `Неверный ввод: ожидалось ${expected}, получено ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Неверный ввод: ожидалось ${stringifyPrimitive(issue2.values[0])}`;
        return `Неверный вариант: ожидалось одно из ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          const maxValue = Number(issue2.maximum);
          const unit = getRussianPlural(maxValue, sizing.unit.one, sizing.unit.few, sizing.unit.many);
          return `Слишком большое значение: ожидалось, что ${issue2.origin ?? "значение"} будет иметь ${adj}${issue2.maximum.toString()} ${unit}`;
        }
        return `Слишком большое значение: ожидалось, что ${issue2.origin ?? "значение"} будет ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          const minValue = Number(issue2.minimum);
          const unit = getRussianPlural(minValue, sizing.unit.one, sizing.unit.few, sizing.unit.many);
          return `Слишком маленькое значение: ожидалось, что ${issue2.origin} будет иметь ${adj}${issue2.minimum.toString()} ${unit}`;
        }
        return `Слишком маленькое значение: ожидалось, что ${issue2.origin} будет ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Неверная строка: должна начинаться с "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `Неверная строка: должна заканчиваться на "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Неверная строка: должна содержать "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Неверная строка: должна соответствовать шаблону ${_issue.pattern}`;
        return `Неверный ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Неверное число: должно быть кратным ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Нераспознанн${issue2.keys.length > 1 ? "ые" : "ый"} ключ${issue2.keys.length > 1 ? "и" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Неверный ключ в ${issue2.origin}`;
      case "invalid_union":
        return "Неверные входные данные";
      case "invalid_element":
        return `Неверное значение в ${issue2.origin}`;
      default:
        return `Неверные входные данные`;
    }
  };
};
function ru_default() {
  return {
    localeError: error46()
  };
}

// node_modules/zod/v4/locales/sk.js
var error47 = () => {
  const Sizable = {
    string: { unit: "znakov", verb: "mať" },
    file: { unit: "bajtov", verb: "mať" },
    array: { unit: "prvkov", verb: "mať" },
    set: { unit: "prvkov", verb: "mať" },
    map: { unit: "položiek", verb: "mať" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "regulárny výraz",
    email: "e-mailová adresa",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "dátum a čas vo formáte ISO",
    date: "dátum vo formáte ISO",
    time: "čas vo formáte ISO",
    duration: "doba trvania ISO",
    ipv4: "IPv4 adresa",
    ipv6: "IPv6 adresa",
    mac: "MAC adresa",
    cidrv4: "rozsah IPv4",
    cidrv6: "rozsah IPv6",
    base64: "reťazec zakódovaný vo formáte base64",
    base64url: "reťazec zakódovaný vo formáte base64url",
    json_string: "reťazec vo formáte JSON",
    e164: "číslo E.164",
    credit_card: "číslo kreditnej karty",
    currency_code: "kód meny",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "vstup"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "číslo",
    string: "reťazec",
    function: "funkcia",
    array: "pole"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Neplatný vstup: očakávané instanceof ${issue2.expected}, obdržané ${received}`;
        }
        return `Neplatný vstup: očakávané ${expected}, obdržané ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Neplatný vstup: očakávané ${stringifyPrimitive(issue2.values[0])}`;
        return `Neplatný vstup: očakávaná jedna z hodnôt ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Hodnota je príliš veľká: ${issue2.origin ?? "hodnota"} musí mať ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "prvkov"}`;
        }
        return `Hodnota je príliš veľká: ${issue2.origin ?? "hodnota"} musí byť ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Hodnota je príliš malá: ${issue2.origin ?? "hodnota"} musí mať ${adj}${issue2.minimum.toString()} ${sizing.unit ?? "prvkov"}`;
        }
        return `Hodnota je príliš malá: ${issue2.origin ?? "hodnota"} musí byť ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Neplatný reťazec: musí začínať na "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `Neplatný reťazec: musí končiť na "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Neplatný reťazec: musí obsahovať "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Neplatný reťazec: musí zodpovedať vzoru ${_issue.pattern}`;
        return `Neplatný formát ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Neplatné číslo: musí byť násobkom ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Neznáme klúče: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Neplatný klúč v ${issue2.origin}`;
      case "invalid_union":
        return "Neplatný vstup";
      case "invalid_element":
        return `Neplatná hodnota v ${issue2.origin}`;
      default:
        return `Neplatný vstup`;
    }
  };
};
function sk_default() {
  return {
    localeError: error47()
  };
}

// node_modules/zod/v4/locales/sl.js
var error48 = () => {
  const Sizable = {
    string: { unit: "znakov", verb: "imeti" },
    file: { unit: "bajtov", verb: "imeti" },
    array: { unit: "elementov", verb: "imeti" },
    set: { unit: "elementov", verb: "imeti" },
    map: { unit: "elementov", verb: "imeti" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "vnos",
    email: "e-poštni naslov",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO datum in čas",
    date: "ISO datum",
    time: "ISO čas",
    duration: "ISO trajanje",
    ipv4: "IPv4 naslov",
    ipv6: "IPv6 naslov",
    mac: "MAC naslov",
    cidrv4: "obseg IPv4",
    cidrv6: "obseg IPv6",
    base64: "base64 kodiran niz",
    base64url: "base64url kodiran niz",
    json_string: "JSON niz",
    e164: "E.164 številka",
    credit_card: "številka kreditne kartice",
    currency_code: "koda valute",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "vnos"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "število",
    array: "tabela"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Neveljaven vnos: pričakovano instanceof ${issue2.expected}, prejeto ${received}`;
        }
        return `Neveljaven vnos: pričakovano ${expected}, prejeto ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Neveljaven vnos: pričakovano ${stringifyPrimitive(issue2.values[0])}`;
        return `Neveljavna možnost: pričakovano eno izmed ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Preveliko: pričakovano, da bo ${issue2.origin ?? "vrednost"} imelo ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elementov"}`;
        return `Preveliko: pričakovano, da bo ${issue2.origin ?? "vrednost"} ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Premajhno: pričakovano, da bo ${issue2.origin} imelo ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Premajhno: pričakovano, da bo ${issue2.origin} ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Neveljaven niz: mora se začeti z "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `Neveljaven niz: mora se končati z "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Neveljaven niz: mora vsebovati "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Neveljaven niz: mora ustrezati vzorcu ${_issue.pattern}`;
        return `Neveljaven ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Neveljavno število: mora biti večkratnik ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Neprepoznan${issue2.keys.length > 1 ? "i ključi" : " ključ"}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Neveljaven ključ v ${issue2.origin}`;
      case "invalid_union":
        return "Neveljaven vnos";
      case "invalid_element":
        return `Neveljavna vrednost v ${issue2.origin}`;
      default:
        return "Neveljaven vnos";
    }
  };
};
function sl_default() {
  return {
    localeError: error48()
  };
}

// node_modules/zod/v4/locales/sv.js
var error49 = () => {
  const Sizable = {
    string: { unit: "tecken", verb: "att ha" },
    file: { unit: "bytes", verb: "att ha" },
    array: { unit: "objekt", verb: "att innehålla" },
    set: { unit: "objekt", verb: "att innehålla" },
    map: { unit: "objekt", verb: "att innehålla" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "reguljärt uttryck",
    email: "e-postadress",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO-datum och tid",
    date: "ISO-datum",
    time: "ISO-tid",
    duration: "ISO-varaktighet",
    ipv4: "IPv4-adress",
    ipv6: "IPv6-adress",
    mac: "MAC-adress",
    cidrv4: "IPv4-spektrum",
    cidrv6: "IPv6-spektrum",
    base64: "base64-kodad sträng",
    base64url: "base64url-kodad sträng",
    json_string: "JSON-sträng",
    e164: "E.164-nummer",
    credit_card: "kreditkortsnummer",
    currency_code: "valutakod",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "mall-literal"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "antal",
    array: "lista"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Ogiltig inmatning: förväntat instanceof ${issue2.expected}, fick ${received}`;
        }
        return `Ogiltig inmatning: förväntat ${expected}, fick ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Ogiltig inmatning: förväntat ${stringifyPrimitive(issue2.values[0])}`;
        return `Ogiltigt val: förväntade en av ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `För stor(t): förväntade ${issue2.origin ?? "värdet"} att ha ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "element"}`;
        }
        return `För stor(t): förväntat ${issue2.origin ?? "värdet"} att ha ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `För lite(t): förväntade ${issue2.origin ?? "värdet"} att ha ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `För lite(t): förväntade ${issue2.origin ?? "värdet"} att ha ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Ogiltig sträng: måste börja med "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `Ogiltig sträng: måste sluta med "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Ogiltig sträng: måste innehålla "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Ogiltig sträng: måste matcha mönstret "${_issue.pattern}"`;
        return `Ogiltig(t) ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Ogiltigt tal: måste vara en multipel av ${issue2.divisor}`;
      case "unrecognized_keys":
        return `${issue2.keys.length > 1 ? "Okända nycklar" : "Okänd nyckel"}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Ogiltig nyckel i ${issue2.origin ?? "värdet"}`;
      case "invalid_union":
        return "Ogiltig input";
      case "invalid_element":
        return `Ogiltigt värde i ${issue2.origin ?? "värdet"}`;
      default:
        return `Ogiltig input`;
    }
  };
};
function sv_default() {
  return {
    localeError: error49()
  };
}

// node_modules/zod/v4/locales/ta.js
var error50 = () => {
  const Sizable = {
    string: { unit: "எழுத்துக்கள்", verb: "கொண்டிருக்க வேண்டும்" },
    file: { unit: "பைட்டுகள்", verb: "கொண்டிருக்க வேண்டும்" },
    array: { unit: "உறுப்புகள்", verb: "கொண்டிருக்க வேண்டும்" },
    set: { unit: "உறுப்புகள்", verb: "கொண்டிருக்க வேண்டும்" },
    map: { unit: "உறுப்புகள்", verb: "கொண்டிருக்க வேண்டும்" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "உள்ளீடு",
    email: "மின்னஞ்சல் முகவரி",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO தேதி நேரம்",
    date: "ISO தேதி",
    time: "ISO நேரம்",
    duration: "ISO கால அளவு",
    ipv4: "IPv4 முகவரி",
    ipv6: "IPv6 முகவரி",
    mac: "MAC முகவரி",
    cidrv4: "IPv4 வரம்பு",
    cidrv6: "IPv6 வரம்பு",
    base64: "base64-encoded சரம்",
    base64url: "base64url-encoded சரம்",
    json_string: "JSON சரம்",
    e164: "E.164 எண்",
    credit_card: "கடன் அட்டை எண்",
    currency_code: "நாணயக் குறியீடு",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "input"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "எண்",
    array: "அணி",
    null: "வெறுமை"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `தவறான உள்ளீடு: எதிர்பார்க்கப்பட்டது instanceof ${issue2.expected}, பெறப்பட்டது ${received}`;
        }
        return `தவறான உள்ளீடு: எதிர்பார்க்கப்பட்டது ${expected}, பெறப்பட்டது ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `தவறான உள்ளீடு: எதிர்பார்க்கப்பட்டது ${stringifyPrimitive(issue2.values[0])}`;
        return `தவறான விருப்பம்: எதிர்பார்க்கப்பட்டது ${joinValues(issue2.values, "|")} இல் ஒன்று`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `மிக பெரியது: எதிர்பார்க்கப்பட்டது ${issue2.origin ?? "மதிப்பு"} ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "உறுப்புகள்"} ஆக இருக்க வேண்டும்`;
        }
        return `மிக பெரியது: எதிர்பார்க்கப்பட்டது ${issue2.origin ?? "மதிப்பு"} ${adj}${issue2.maximum.toString()} ஆக இருக்க வேண்டும்`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `மிகச் சிறியது: எதிர்பார்க்கப்பட்டது ${issue2.origin} ${adj}${issue2.minimum.toString()} ${sizing.unit} ஆக இருக்க வேண்டும்`;
        }
        return `மிகச் சிறியது: எதிர்பார்க்கப்பட்டது ${issue2.origin} ${adj}${issue2.minimum.toString()} ஆக இருக்க வேண்டும்`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `தவறான சரம்: "${_issue.prefix}" இல் தொடங்க வேண்டும்`;
        if (_issue.format === "ends_with")
          return `தவறான சரம்: "${_issue.suffix}" இல் முடிவடைய வேண்டும்`;
        if (_issue.format === "includes")
          return `தவறான சரம்: "${_issue.includes}" ஐ உள்ளடக்க வேண்டும்`;
        if (_issue.format === "regex")
          return `தவறான சரம்: ${_issue.pattern} முறைபாட்டுடன் பொருந்த வேண்டும்`;
        return `தவறான ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `தவறான எண்: ${issue2.divisor} இன் பலமாக இருக்க வேண்டும்`;
      case "unrecognized_keys":
        return `அடையாளம் தெரியாத விசை${issue2.keys.length > 1 ? "கள்" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `${issue2.origin} இல் தவறான விசை`;
      case "invalid_union":
        return "தவறான உள்ளீடு";
      case "invalid_element":
        return `${issue2.origin} இல் தவறான மதிப்பு`;
      default:
        return `தவறான உள்ளீடு`;
    }
  };
};
function ta_default() {
  return {
    localeError: error50()
  };
}

// node_modules/zod/v4/locales/tg.js
var error51 = () => {
  const Sizable = {
    string: { unit: "аломат", verb: "дошта бошад" },
    file: { unit: "байт", verb: "дошта бошад" },
    array: { unit: "унсур", verb: "дошта бошад" },
    set: { unit: "унсур", verb: "дошта бошад" },
    map: { unit: "сабт", verb: "дошта бошад" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "вуруд",
    email: "суроғаи email",
    url: "URL",
    emoji: "эмоҷи",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "санаву вақти ISO",
    date: "санаи ISO",
    time: "вақти ISO",
    duration: "давомнокии ISO",
    ipv4: "суроғаи IPv4",
    ipv6: "суроғаи IPv6",
    mac: "суроғаи MAC",
    cidrv4: "маҳдудаи IPv4",
    cidrv6: "маҳдудаи IPv6",
    base64: "сатри дар формати base64",
    base64url: "сатри дар формати base64url",
    json_string: "сатри JSON",
    e164: "рақами E.164",
    credit_card: "рақами корти кредитӣ",
    currency_code: "рамзи асъор",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "вуруд"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "рақам",
    string: "сатр",
    array: "массив",
    object: "объект",
    date: "сана"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        return `Вуруди нодуруст: ${expected} интизор мерафт, ${received} гирифта шуд`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Вуруди нодуруст: ${stringifyPrimitive(issue2.values[0])} интизор мерафт`;
        return `Интихоби нодуруст: яке аз ${joinValues(issue2.values, "|")} интизор мерафт`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Хеле калон: ${issue2.origin ?? "қимат"} бояд ${adj}${issue2.maximum.toString()} ${sizing.unit} ${sizing.verb}`;
        return `Хеле калон: ${issue2.origin ?? "қимат"} бояд ${adj}${issue2.maximum.toString()} бошад`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Хеле хурд: ${issue2.origin} бояд ${adj}${issue2.minimum.toString()} ${sizing.unit} ${sizing.verb}`;
        return `Хеле хурд: ${issue2.origin} бояд ${adj}${issue2.minimum.toString()} бошад`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Сатри нодуруст: бояд бо "${_issue.prefix}" оғоз шавад`;
        if (_issue.format === "ends_with")
          return `Сатри нодуруст: бояд бо "${_issue.suffix}" анҷом ёбад`;
        if (_issue.format === "includes")
          return `Сатри нодуруст: бояд "${_issue.includes}"-ро дар бар гирад`;
        if (_issue.format === "regex")
          return `Сатри нодуруст: бояд ба намунаи ${_issue.pattern} мувофиқат кунад`;
        return `${FormatDictionary[_issue.format] ?? issue2.format}-и нодуруст`;
      }
      case "not_multiple_of":
        return `Рақами нодуруст: бояд ба ${issue2.divisor} бе бақия тақсим шавад`;
      case "unrecognized_keys":
        return `Калид${issue2.keys.length > 1 ? "ҳои" : "и"} номаълум: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Калиди нодуруст дар ${issue2.origin}`;
      case "invalid_union":
        if (issue2.options && Array.isArray(issue2.options) && issue2.options.length > 0) {
          const opts = issue2.options.map((o) => `'${o}'`).join(" | ");
          return `Қимати нодурусти дискриминатор: ${opts} интизор мерафт`;
        }
        return "Вуруди нодуруст";
      case "invalid_element":
        return `Қимати нодуруст дар ${issue2.origin}`;
      default:
        return `Вуруди нодуруст`;
    }
  };
};
function tg_default() {
  return {
    localeError: error51()
  };
}

// node_modules/zod/v4/locales/th.js
var error52 = () => {
  const Sizable = {
    string: { unit: "ตัวอักษร", verb: "ควรมี" },
    file: { unit: "ไบต์", verb: "ควรมี" },
    array: { unit: "รายการ", verb: "ควรมี" },
    set: { unit: "รายการ", verb: "ควรมี" },
    map: { unit: "รายการ", verb: "ควรมี" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "ข้อมูลที่ป้อน",
    email: "ที่อยู่อีเมล",
    url: "URL",
    emoji: "อิโมจิ",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "วันที่เวลาแบบ ISO",
    date: "วันที่แบบ ISO",
    time: "เวลาแบบ ISO",
    duration: "ช่วงเวลาแบบ ISO",
    ipv4: "ที่อยู่ IPv4",
    ipv6: "ที่อยู่ IPv6",
    mac: "ที่อยู่ MAC",
    cidrv4: "ช่วง IP แบบ IPv4",
    cidrv6: "ช่วง IP แบบ IPv6",
    base64: "ข้อความแบบ Base64",
    base64url: "ข้อความแบบ Base64 สำหรับ URL",
    json_string: "ข้อความแบบ JSON",
    e164: "เบอร์โทรศัพท์ระหว่างประเทศ (E.164)",
    credit_card: "หมายเลขบัตรเครดิต",
    currency_code: "รหัสสกุลเงิน",
    iban: "IBAN",
    jwt: "โทเคน JWT",
    template_literal: "ข้อมูลที่ป้อน"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "ตัวเลข",
    array: "อาร์เรย์ (Array)",
    null: "ไม่มีค่า (null)"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `ประเภทข้อมูลไม่ถูกต้อง: ควรเป็น instanceof ${issue2.expected} แต่ได้รับ ${received}`;
        }
        return `ประเภทข้อมูลไม่ถูกต้อง: ควรเป็น ${expected} แต่ได้รับ ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `ค่าไม่ถูกต้อง: ควรเป็น ${stringifyPrimitive(issue2.values[0])}`;
        return `ตัวเลือกไม่ถูกต้อง: ควรเป็นหนึ่งใน ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "ไม่เกิน" : "น้อยกว่า";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `เกินกำหนด: ${issue2.origin ?? "ค่า"} ควรมี${adj} ${issue2.maximum.toString()} ${sizing.unit ?? "รายการ"}`;
        return `เกินกำหนด: ${issue2.origin ?? "ค่า"} ควรมี${adj} ${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? "อย่างน้อย" : "มากกว่า";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `น้อยกว่ากำหนด: ${issue2.origin} ควรมี${adj} ${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `น้อยกว่ากำหนด: ${issue2.origin} ควรมี${adj} ${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `รูปแบบไม่ถูกต้อง: ข้อความต้องขึ้นต้นด้วย "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `รูปแบบไม่ถูกต้อง: ข้อความต้องลงท้ายด้วย "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `รูปแบบไม่ถูกต้อง: ข้อความต้องมี "${_issue.includes}" อยู่ในข้อความ`;
        if (_issue.format === "regex")
          return `รูปแบบไม่ถูกต้อง: ต้องตรงกับรูปแบบที่กำหนด ${_issue.pattern}`;
        return `รูปแบบไม่ถูกต้อง: ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `ตัวเลขไม่ถูกต้อง: ต้องเป็นจำนวนที่หารด้วย ${issue2.divisor} ได้ลงตัว`;
      case "unrecognized_keys":
        return `พบคีย์ที่ไม่รู้จัก: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `คีย์ไม่ถูกต้องใน ${issue2.origin}`;
      case "invalid_union":
        return "ข้อมูลไม่ถูกต้อง: ไม่ตรงกับรูปแบบยูเนียนที่กำหนดไว้";
      case "invalid_element":
        return `ข้อมูลไม่ถูกต้องใน ${issue2.origin}`;
      default:
        return `ข้อมูลไม่ถูกต้อง`;
    }
  };
};
function th_default() {
  return {
    localeError: error52()
  };
}

// node_modules/zod/v4/locales/tk.js
var error53 = () => {
  const Sizable = {
    string: { unit: "simwol", verb: "bolmaly" },
    file: { unit: "baýt", verb: "bolmaly" },
    array: { unit: "elementler", verb: "bolmaly" },
    set: { unit: "elementler", verb: "bolmaly" },
    map: { unit: "elementler", verb: "bolmaly" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "giriş",
    email: "e-poçta salgysy",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO sene we wagt",
    date: "ISO sene",
    time: "ISO wagt",
    duration: "ISO wagt aralygy",
    ipv4: "IPv4 salgysy",
    ipv6: "IPv6 salgysy",
    mac: "MAC salgysy",
    cidrv4: "IPv4 aralygy",
    cidrv6: "IPv6 aralygy",
    base64: "base64 bilen şifrlenen setir",
    base64url: "base64url bilen şifrlenen setir",
    json_string: "JSON setiri",
    e164: "E.164 nomeri",
    credit_card: "kredit kartynyň nomeri",
    currency_code: "walýuta kody",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "şablon"
  };
  const TypeDictionary = {
    nan: "NaN"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        return `Nädogry baha: garaşylan ${expected} ýerine ${received} alyndy`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Nädogry baha: ${stringifyPrimitive(issue2.values[0])} bolmaly`;
        return `Nädogry saýlaw: aşakdakylardan biri bolmaly: ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Has uly: garaşylýan ${issue2.origin ?? "baha"} ${adj} ${issue2.maximum.toString()} ${sizing.unit ?? "element"}`;
        return `Has uly: garaşylýan ${issue2.origin ?? "baha"} ${adj} ${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Has kiçi: garaşylýan ${issue2.origin} ${adj} ${issue2.minimum.toString()} ${sizing.unit}`;
        return `Has kiçi: garaşylýan ${issue2.origin} ${adj} ${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Nädogry setir: "${_issue.prefix}" bilen başlamaly`;
        if (_issue.format === "ends_with")
          return `Nädogry setir: "${_issue.suffix}" bilen gutarmaly`;
        if (_issue.format === "includes")
          return `Nädogry setir: "${_issue.includes}" saklamaly`;
        if (_issue.format === "regex")
          return `Nädogry setir: ${_issue.pattern} nusga laýyk bolmaly`;
        return `Nädogry ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Nädogry san: ${issue2.divisor} bilen galyndysyz bölünmeli`;
      case "unrecognized_keys":
        return `Tanalmaýan açar${issue2.keys.length > 1 ? "lar" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `${issue2.origin} içinde nädogry açar`;
      case "invalid_union":
        return "Nädogry baha";
      case "invalid_element":
        return `${issue2.origin} içinde nädogry baha`;
      default:
        return `Nädogry baha`;
    }
  };
};
function tk_default() {
  return {
    localeError: error53()
  };
}

// node_modules/zod/v4/locales/tr.js
var error54 = () => {
  const Sizable = {
    string: { unit: "karakter", verb: "olmalı" },
    file: { unit: "bayt", verb: "olmalı" },
    array: { unit: "öğe", verb: "olmalı" },
    set: { unit: "öğe", verb: "olmalı" },
    map: { unit: "öğe", verb: "olmalı" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "girdi",
    email: "e-posta adresi",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO tarih ve saat",
    date: "ISO tarih",
    time: "ISO saat",
    duration: "ISO süre",
    ipv4: "IPv4 adresi",
    ipv6: "IPv6 adresi",
    mac: "MAC adresi",
    cidrv4: "IPv4 aralığı",
    cidrv6: "IPv6 aralığı",
    base64: "base64 ile şifrelenmiş metin",
    base64url: "base64url ile şifrelenmiş metin",
    json_string: "JSON dizesi",
    e164: "E.164 sayısı",
    credit_card: "kredi kartı numarası",
    currency_code: "para birimi kodu",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "Şablon dizesi"
  };
  const TypeDictionary = {
    nan: "NaN"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Geçersiz değer: beklenen instanceof ${issue2.expected}, alınan ${received}`;
        }
        return `Geçersiz değer: beklenen ${expected}, alınan ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Geçersiz değer: beklenen ${stringifyPrimitive(issue2.values[0])}`;
        return `Geçersiz seçenek: aşağıdakilerden biri olmalı: ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Çok büyük: beklenen ${issue2.origin ?? "değer"} ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "öğe"}`;
        return `Çok büyük: beklenen ${issue2.origin ?? "değer"} ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Çok küçük: beklenen ${issue2.origin} ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        return `Çok küçük: beklenen ${issue2.origin} ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Geçersiz metin: "${_issue.prefix}" ile başlamalı`;
        if (_issue.format === "ends_with")
          return `Geçersiz metin: "${_issue.suffix}" ile bitmeli`;
        if (_issue.format === "includes")
          return `Geçersiz metin: "${_issue.includes}" içermeli`;
        if (_issue.format === "regex")
          return `Geçersiz metin: ${_issue.pattern} desenine uymalı`;
        return `Geçersiz ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Geçersiz sayı: ${issue2.divisor} ile tam bölünebilmeli`;
      case "unrecognized_keys":
        return `Tanınmayan anahtar${issue2.keys.length > 1 ? "lar" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `${issue2.origin} içinde geçersiz anahtar`;
      case "invalid_union":
        return "Geçersiz değer";
      case "invalid_element":
        return `${issue2.origin} içinde geçersiz değer`;
      default:
        return `Geçersiz değer`;
    }
  };
};
function tr_default() {
  return {
    localeError: error54()
  };
}

// node_modules/zod/v4/locales/uk.js
var error55 = () => {
  const Sizable = {
    string: { unit: "символів", verb: "матиме" },
    file: { unit: "байтів", verb: "матиме" },
    array: { unit: "елементів", verb: "матиме" },
    set: { unit: "елементів", verb: "матиме" },
    map: { unit: "елементів", verb: "матиме" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "вхідні дані",
    email: "адреса електронної пошти",
    url: "URL",
    emoji: "емодзі",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "дата та час ISO",
    date: "дата ISO",
    time: "час ISO",
    duration: "тривалість ISO",
    ipv4: "адреса IPv4",
    ipv6: "адреса IPv6",
    mac: "адреса MAC",
    cidrv4: "діапазон IPv4",
    cidrv6: "діапазон IPv6",
    base64: "рядок у кодуванні base64",
    base64url: "рядок у кодуванні base64url",
    json_string: "рядок JSON",
    e164: "номер E.164",
    credit_card: "номер кредитної картки",
    currency_code: "код валюти",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "вхідні дані"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "число",
    array: "масив"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Неправильні вхідні дані: очікується instanceof ${issue2.expected}, отримано ${received}`;
        }
        return `Неправильні вхідні дані: очікується ${expected}, отримано ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Неправильні вхідні дані: очікується ${stringifyPrimitive(issue2.values[0])}`;
        return `Неправильна опція: очікується одне з ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Занадто велике: очікується, що ${issue2.origin ?? "значення"} ${sizing.verb} ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "елементів"}`;
        return `Занадто велике: очікується, що ${issue2.origin ?? "значення"} буде ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Занадто мале: очікується, що ${issue2.origin} ${sizing.verb} ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Занадто мале: очікується, що ${issue2.origin} буде ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Неправильний рядок: повинен починатися з "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `Неправильний рядок: повинен закінчуватися на "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Неправильний рядок: повинен містити "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Неправильний рядок: повинен відповідати шаблону ${_issue.pattern}`;
        return `Неправильний ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Неправильне число: повинно бути кратним ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Нерозпізнаний ключ${issue2.keys.length > 1 ? "і" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Неправильний ключ у ${issue2.origin}`;
      case "invalid_union":
        return "Неправильні вхідні дані";
      case "invalid_element":
        return `Неправильне значення у ${issue2.origin}`;
      default:
        return `Неправильні вхідні дані`;
    }
  };
};
function uk_default() {
  return {
    localeError: error55()
  };
}

// node_modules/zod/v4/locales/ua.js
function ua_default() {
  return uk_default();
}

// node_modules/zod/v4/locales/ur.js
var error56 = () => {
  const Sizable = {
    string: { unit: "حروف", verb: "ہونا" },
    file: { unit: "بائٹس", verb: "ہونا" },
    array: { unit: "آئٹمز", verb: "ہونا" },
    set: { unit: "آئٹمز", verb: "ہونا" },
    map: { unit: "آئٹمز", verb: "ہونا" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "ان پٹ",
    email: "ای میل ایڈریس",
    url: "یو آر ایل",
    emoji: "ایموجی",
    uuid: "یو یو آئی ڈی",
    uuidv4: "یو یو آئی ڈی وی 4",
    uuidv6: "یو یو آئی ڈی وی 6",
    nanoid: "نینو آئی ڈی",
    guid: "جی یو آئی ڈی",
    cuid: "سی یو آئی ڈی",
    cuid2: "سی یو آئی ڈی 2",
    ulid: "یو ایل آئی ڈی",
    xid: "ایکس آئی ڈی",
    ksuid: "کے ایس یو آئی ڈی",
    datetime: "آئی ایس او ڈیٹ ٹائم",
    date: "آئی ایس او تاریخ",
    time: "آئی ایس او وقت",
    duration: "آئی ایس او مدت",
    ipv4: "آئی پی وی 4 ایڈریس",
    ipv6: "آئی پی وی 6 ایڈریس",
    mac: "ایم اے سی ایڈریس",
    cidrv4: "آئی پی وی 4 رینج",
    cidrv6: "آئی پی وی 6 رینج",
    base64: "بیس 64 ان کوڈڈ سٹرنگ",
    base64url: "بیس 64 یو آر ایل ان کوڈڈ سٹرنگ",
    json_string: "جے ایس او این سٹرنگ",
    e164: "ای 164 نمبر",
    credit_card: "کریڈٹ کارڈ نمبر",
    currency_code: "کرنسی کوڈ",
    iban: "IBAN",
    jwt: "جے ڈبلیو ٹی",
    template_literal: "ان پٹ"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "نمبر",
    array: "آرے",
    null: "نل"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `غلط ان پٹ: instanceof ${issue2.expected} متوقع تھا، ${received} موصول ہوا`;
        }
        return `غلط ان پٹ: ${expected} متوقع تھا، ${received} موصول ہوا`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `غلط ان پٹ: ${stringifyPrimitive(issue2.values[0])} متوقع تھا`;
        return `غلط آپشن: ${joinValues(issue2.values, "|")} میں سے ایک متوقع تھا`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `بہت بڑا: ${issue2.origin ?? "ویلیو"} کے ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "عناصر"} ہونے متوقع تھے`;
        return `بہت بڑا: ${issue2.origin ?? "ویلیو"} کا ${adj}${issue2.maximum.toString()} ہونا متوقع تھا`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `بہت چھوٹا: ${issue2.origin} کے ${adj}${issue2.minimum.toString()} ${sizing.unit} ہونے متوقع تھے`;
        }
        return `بہت چھوٹا: ${issue2.origin} کا ${adj}${issue2.minimum.toString()} ہونا متوقع تھا`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `غلط سٹرنگ: "${_issue.prefix}" سے شروع ہونا چاہیے`;
        }
        if (_issue.format === "ends_with")
          return `غلط سٹرنگ: "${_issue.suffix}" پر ختم ہونا چاہیے`;
        if (_issue.format === "includes")
          return `غلط سٹرنگ: "${_issue.includes}" شامل ہونا چاہیے`;
        if (_issue.format === "regex")
          return `غلط سٹرنگ: پیٹرن ${_issue.pattern} سے میچ ہونا چاہیے`;
        return `غلط ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `غلط نمبر: ${issue2.divisor} کا مضاعف ہونا چاہیے`;
      case "unrecognized_keys":
        return `غیر تسلیم شدہ کی${issue2.keys.length > 1 ? "ز" : ""}: ${joinValues(issue2.keys, "، ")}`;
      case "invalid_key":
        return `${issue2.origin} میں غلط کی`;
      case "invalid_union":
        return "غلط ان پٹ";
      case "invalid_element":
        return `${issue2.origin} میں غلط ویلیو`;
      default:
        return `غلط ان پٹ`;
    }
  };
};
function ur_default() {
  return {
    localeError: error56()
  };
}

// node_modules/zod/v4/locales/uz.js
var error57 = () => {
  const Sizable = {
    string: { unit: "belgi", verb: "bo‘lishi kerak" },
    file: { unit: "bayt", verb: "bo‘lishi kerak" },
    array: { unit: "element", verb: "bo‘lishi kerak" },
    set: { unit: "element", verb: "bo‘lishi kerak" },
    map: { unit: "yozuv", verb: "bo‘lishi kerak" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "kirish",
    email: "elektron pochta manzili",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO sana va vaqti",
    date: "ISO sana",
    time: "ISO vaqt",
    duration: "ISO davomiylik",
    ipv4: "IPv4 manzil",
    ipv6: "IPv6 manzil",
    mac: "MAC manzil",
    cidrv4: "IPv4 diapazon",
    cidrv6: "IPv6 diapazon",
    base64: "base64 kodlangan satr",
    base64url: "base64url kodlangan satr",
    json_string: "JSON satr",
    e164: "E.164 raqam",
    credit_card: "kredit karta raqami",
    currency_code: "valyuta kodi",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "kirish"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "raqam",
    array: "massiv"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Noto‘g‘ri kirish: kutilgan instanceof ${issue2.expected}, qabul qilingan ${received}`;
        }
        return `Noto‘g‘ri kirish: kutilgan ${expected}, qabul qilingan ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Noto‘g‘ri kirish: kutilgan ${stringifyPrimitive(issue2.values[0])}`;
        return `Noto‘g‘ri variant: quyidagilardan biri kutilgan ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Juda katta: kutilgan ${issue2.origin ?? "qiymat"} ${adj}${issue2.maximum.toString()} ${sizing.unit} ${sizing.verb}`;
        return `Juda katta: kutilgan ${issue2.origin ?? "qiymat"} ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Juda kichik: kutilgan ${issue2.origin} ${adj}${issue2.minimum.toString()} ${sizing.unit} ${sizing.verb}`;
        }
        return `Juda kichik: kutilgan ${issue2.origin} ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Noto‘g‘ri satr: "${_issue.prefix}" bilan boshlanishi kerak`;
        if (_issue.format === "ends_with")
          return `Noto‘g‘ri satr: "${_issue.suffix}" bilan tugashi kerak`;
        if (_issue.format === "includes")
          return `Noto‘g‘ri satr: "${_issue.includes}" ni o‘z ichiga olishi kerak`;
        if (_issue.format === "regex")
          return `Noto‘g‘ri satr: ${_issue.pattern} shabloniga mos kelishi kerak`;
        return `Noto‘g‘ri ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Noto‘g‘ri raqam: ${issue2.divisor} ning karralisi bo‘lishi kerak`;
      case "unrecognized_keys":
        return `Noma’lum kalit${issue2.keys.length > 1 ? "lar" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `${issue2.origin} dagi kalit noto‘g‘ri`;
      case "invalid_union":
        return "Noto‘g‘ri kirish";
      case "invalid_element":
        return `${issue2.origin} da noto‘g‘ri qiymat`;
      default:
        return `Noto‘g‘ri kirish`;
    }
  };
};
function uz_default() {
  return {
    localeError: error57()
  };
}

// node_modules/zod/v4/locales/vi.js
var error58 = () => {
  const Sizable = {
    string: { unit: "ký tự", verb: "có" },
    file: { unit: "byte", verb: "có" },
    array: { unit: "phần tử", verb: "có" },
    set: { unit: "phần tử", verb: "có" },
    map: { unit: "phần tử", verb: "có" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "đầu vào",
    email: "địa chỉ email",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ngày giờ ISO",
    date: "ngày ISO",
    time: "giờ ISO",
    duration: "khoảng thời gian ISO",
    ipv4: "địa chỉ IPv4",
    ipv6: "địa chỉ IPv6",
    mac: "địa chỉ MAC",
    cidrv4: "dải IPv4",
    cidrv6: "dải IPv6",
    base64: "chuỗi mã hóa base64",
    base64url: "chuỗi mã hóa base64url",
    json_string: "chuỗi JSON",
    e164: "số E.164",
    credit_card: "số thẻ tín dụng",
    currency_code: "mã tiền tệ",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "đầu vào"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "số",
    array: "mảng"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Đầu vào không hợp lệ: mong đợi instanceof ${issue2.expected}, nhận được ${received}`;
        }
        return `Đầu vào không hợp lệ: mong đợi ${expected}, nhận được ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Đầu vào không hợp lệ: mong đợi ${stringifyPrimitive(issue2.values[0])}`;
        return `Tùy chọn không hợp lệ: mong đợi một trong các giá trị ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Quá lớn: mong đợi ${issue2.origin ?? "giá trị"} ${sizing.verb} ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "phần tử"}`;
        return `Quá lớn: mong đợi ${issue2.origin ?? "giá trị"} ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Quá nhỏ: mong đợi ${issue2.origin} ${sizing.verb} ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Quá nhỏ: mong đợi ${issue2.origin} ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Chuỗi không hợp lệ: phải bắt đầu bằng "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `Chuỗi không hợp lệ: phải kết thúc bằng "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Chuỗi không hợp lệ: phải bao gồm "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Chuỗi không hợp lệ: phải khớp với mẫu ${_issue.pattern}`;
        return `${FormatDictionary[_issue.format] ?? issue2.format} không hợp lệ`;
      }
      case "not_multiple_of":
        return `Số không hợp lệ: phải là bội số của ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Khóa không được nhận dạng: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Khóa không hợp lệ trong ${issue2.origin}`;
      case "invalid_union":
        return "Đầu vào không hợp lệ";
      case "invalid_element":
        return `Giá trị không hợp lệ trong ${issue2.origin}`;
      default:
        return `Đầu vào không hợp lệ`;
    }
  };
};
function vi_default() {
  return {
    localeError: error58()
  };
}

// node_modules/zod/v4/locales/zh-CN.js
var error59 = () => {
  const Sizable = {
    string: { unit: "字符", verb: "包含" },
    file: { unit: "字节", verb: "包含" },
    array: { unit: "项", verb: "包含" },
    set: { unit: "项", verb: "包含" },
    map: { unit: "项", verb: "包含" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "输入",
    email: "电子邮件",
    url: "URL",
    emoji: "表情符号",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO日期时间",
    date: "ISO日期",
    time: "ISO时间",
    duration: "ISO时长",
    ipv4: "IPv4地址",
    ipv6: "IPv6地址",
    mac: "MAC地址",
    cidrv4: "IPv4网段",
    cidrv6: "IPv6网段",
    base64: "base64编码字符串",
    base64url: "base64url编码字符串",
    json_string: "JSON字符串",
    e164: "E.164号码",
    credit_card: "信用卡号",
    currency_code: "货币代码",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "输入"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "数字",
    array: "数组",
    null: "空值(null)"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `无效输入：期望 instanceof ${issue2.expected}，实际接收 ${received}`;
        }
        return `无效输入：期望 ${expected}，实际接收 ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `无效输入：期望 ${stringifyPrimitive(issue2.values[0])}`;
        return `无效选项：期望以下之一 ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `数值过大：期望 ${issue2.origin ?? "值"} ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "个元素"}`;
        return `数值过大：期望 ${issue2.origin ?? "值"} ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `数值过小：期望 ${issue2.origin} ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `数值过小：期望 ${issue2.origin} ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `无效字符串：必须以 "${_issue.prefix}" 开头`;
        if (_issue.format === "ends_with")
          return `无效字符串：必须以 "${_issue.suffix}" 结尾`;
        if (_issue.format === "includes")
          return `无效字符串：必须包含 "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `无效字符串：必须满足正则表达式 ${_issue.pattern}`;
        return `无效${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `无效数字：必须是 ${issue2.divisor} 的倍数`;
      case "unrecognized_keys":
        return `出现未知的键(key): ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `${issue2.origin} 中的键(key)无效`;
      case "invalid_union":
        return "无效输入";
      case "invalid_element":
        return `${issue2.origin} 中包含无效值(value)`;
      default:
        return `无效输入`;
    }
  };
};
function zh_CN_default() {
  return {
    localeError: error59()
  };
}

// node_modules/zod/v4/locales/zh-TW.js
var error60 = () => {
  const Sizable = {
    string: { unit: "字元", verb: "擁有" },
    file: { unit: "位元組", verb: "擁有" },
    array: { unit: "項目", verb: "擁有" },
    set: { unit: "項目", verb: "擁有" },
    map: { unit: "項目", verb: "擁有" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "輸入",
    email: "郵件地址",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO 日期時間",
    date: "ISO 日期",
    time: "ISO 時間",
    duration: "ISO 期間",
    ipv4: "IPv4 位址",
    ipv6: "IPv6 位址",
    mac: "MAC 位址",
    cidrv4: "IPv4 範圍",
    cidrv6: "IPv6 範圍",
    base64: "base64 編碼字串",
    base64url: "base64url 編碼字串",
    json_string: "JSON 字串",
    e164: "E.164 數值",
    credit_card: "信用卡號",
    currency_code: "貨幣代碼",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "輸入"
  };
  const TypeDictionary = {
    nan: "NaN"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `無效的輸入值：預期為 instanceof ${issue2.expected}，但收到 ${received}`;
        }
        return `無效的輸入值：預期為 ${expected}，但收到 ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `無效的輸入值：預期為 ${stringifyPrimitive(issue2.values[0])}`;
        return `無效的選項：預期為以下其中之一 ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `數值過大：預期 ${issue2.origin ?? "值"} 應為 ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "個元素"}`;
        return `數值過大：預期 ${issue2.origin ?? "值"} 應為 ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `數值過小：預期 ${issue2.origin} 應為 ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `數值過小：預期 ${issue2.origin} 應為 ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `無效的字串：必須以 "${_issue.prefix}" 開頭`;
        }
        if (_issue.format === "ends_with")
          return `無效的字串：必須以 "${_issue.suffix}" 結尾`;
        if (_issue.format === "includes")
          return `無效的字串：必須包含 "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `無效的字串：必須符合格式 ${_issue.pattern}`;
        return `無效的 ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `無效的數字：必須為 ${issue2.divisor} 的倍數`;
      case "unrecognized_keys":
        return `無法識別的鍵值${issue2.keys.length > 1 ? "們" : ""}：${joinValues(issue2.keys, "、")}`;
      case "invalid_key":
        return `${issue2.origin} 中有無效的鍵值`;
      case "invalid_union":
        return "無效的輸入值";
      case "invalid_element":
        return `${issue2.origin} 中有無效的值`;
      default:
        return `無效的輸入值`;
    }
  };
};
function zh_TW_default() {
  return {
    localeError: error60()
  };
}

// node_modules/zod/v4/locales/yo.js
var error61 = () => {
  const Sizable = {
    string: { unit: "àmi", verb: "ní" },
    file: { unit: "bytes", verb: "ní" },
    array: { unit: "nkan", verb: "ní" },
    set: { unit: "nkan", verb: "ní" },
    map: { unit: "nkan", verb: "ní" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "ẹ̀rọ ìbáwọlé",
    email: "àdírẹ́sì ìmẹ́lì",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "àkókò ISO",
    date: "ọjọ́ ISO",
    time: "àkókò ISO",
    duration: "àkókò tó pé ISO",
    ipv4: "àdírẹ́sì IPv4",
    ipv6: "àdírẹ́sì IPv6",
    mac: "àdírẹ́sì MAC",
    cidrv4: "àgbègbè IPv4",
    cidrv6: "àgbègbè IPv6",
    base64: "ọ̀rọ̀ tí a kọ́ ní base64",
    base64url: "ọ̀rọ̀ base64url",
    json_string: "ọ̀rọ̀ JSON",
    e164: "nọ́mbà E.164",
    credit_card: "nọmba kaadi gbese",
    currency_code: "koodu owó",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "ẹ̀rọ ìbáwọlé"
  };
  const TypeDictionary = {
    nan: "NaN",
    number: "nọ́mbà",
    array: "akopọ"
  };
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = TypeDictionary[issue2.expected] ?? issue2.expected;
        const receivedType = parsedType(issue2.input);
        const received = TypeDictionary[receivedType] ?? receivedType;
        if (/^[A-Z]/.test(issue2.expected)) {
          return `Ìbáwọlé aṣìṣe: a ní láti fi instanceof ${issue2.expected}, àmọ̀ a rí ${received}`;
        }
        return `Ìbáwọlé aṣìṣe: a ní láti fi ${expected}, àmọ̀ a rí ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Ìbáwọlé aṣìṣe: a ní láti fi ${stringifyPrimitive(issue2.values[0])}`;
        return `Àṣàyàn aṣìṣe: yan ọ̀kan lára ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Tó pọ̀ jù: a ní láti jẹ́ pé ${issue2.origin ?? "iye"} ${sizing.verb} ${adj}${issue2.maximum} ${sizing.unit}`;
        return `Tó pọ̀ jù: a ní láti jẹ́ ${adj}${issue2.maximum}`;
      }
      case "too_small": {
        const adj = issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Kéré ju: a ní láti jẹ́ pé ${issue2.origin} ${sizing.verb} ${adj}${issue2.minimum} ${sizing.unit}`;
        return `Kéré ju: a ní láti jẹ́ ${adj}${issue2.minimum}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with")
          return `Ọ̀rọ̀ aṣìṣe: gbọ́dọ̀ bẹ̀rẹ̀ pẹ̀lú "${_issue.prefix}"`;
        if (_issue.format === "ends_with")
          return `Ọ̀rọ̀ aṣìṣe: gbọ́dọ̀ parí pẹ̀lú "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Ọ̀rọ̀ aṣìṣe: gbọ́dọ̀ ní "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Ọ̀rọ̀ aṣìṣe: gbọ́dọ̀ bá àpẹẹrẹ mu ${_issue.pattern}`;
        return `Aṣìṣe: ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Nọ́mbà aṣìṣe: gbọ́dọ̀ jẹ́ èyà pípín ti ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Bọtìnì àìmọ̀: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Bọtìnì aṣìṣe nínú ${issue2.origin}`;
      case "invalid_union":
        return "Ìbáwọlé aṣìṣe";
      case "invalid_element":
        return `Iye aṣìṣe nínú ${issue2.origin}`;
      default:
        return "Ìbáwọlé aṣìṣe";
    }
  };
};
function yo_default() {
  return {
    localeError: error61()
  };
}

// node_modules/zod/v4/core/registries.js
var _a2;
var $output = /* @__PURE__ */ Symbol("ZodOutput");
var $input = /* @__PURE__ */ Symbol("ZodInput");
var $ZodRegistry = class {
  constructor() {
    this._map = /* @__PURE__ */ new WeakMap();
    this._idmap = /* @__PURE__ */ new Map();
  }
  add(schema, ..._meta) {
    const meta3 = _meta[0];
    this._map.set(schema, meta3);
    if (meta3 && typeof meta3 === "object" && "id" in meta3) {
      this._idmap.set(meta3.id, schema);
    }
    return this;
  }
  clear() {
    this._map = /* @__PURE__ */ new WeakMap();
    this._idmap = /* @__PURE__ */ new Map();
    return this;
  }
  remove(schema) {
    const meta3 = this._map.get(schema);
    if (meta3 && typeof meta3 === "object" && "id" in meta3) {
      this._idmap.delete(meta3.id);
    }
    this._map.delete(schema);
    return this;
  }
  get(schema) {
    const p = schema._zod.parent;
    if (p) {
      const pm = { ...this.get(p) ?? {} };
      delete pm.id;
      const f = { ...pm, ...this._map.get(schema) };
      return Object.keys(f).length ? f : void 0;
    }
    return this._map.get(schema);
  }
  has(schema) {
    return this._map.has(schema);
  }
};
function registry() {
  return new $ZodRegistry();
}
(_a2 = globalThis).__zod_globalRegistry ?? (_a2.__zod_globalRegistry = registry());
var globalRegistry = globalThis.__zod_globalRegistry;

// node_modules/zod/v4/core/compile.js
var INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
var FALLBACK_FLAG = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
var ZodCompileAsyncError = class extends Error {
  constructor(message = "z.compile does not support async refinements, transforms, or checks") {
    super(message);
    this.name = "ZodCompileAsyncError";
  }
};
var ZodCompileUnsupportedError = class extends Error {
  constructor(feature, islandable = true) {
    super(`z.compile does not support ${feature}; this schema must use the runtime parser`);
    this.name = "ZodCompileUnsupportedError";
    this.islandable = islandable;
  }
};
function compileValidator(schema, parser) {
  try {
    return compileFn(schema, { assertOnly: true });
  } catch {
    return parser;
  }
}
function compile(schema, options) {
  try {
    const parser = compileFn(schema);
    const clone2 = withParser(schema, parser);
    clone2._zod.bag.validator = compileValidator(schema, parser);
    return clone2;
  } catch (err) {
    if (options?.strict)
      throw err;
    return schema;
  }
}
function withParser(schema, parser) {
  if (isRecursiveSchema(schema)) {
    throw new ZodCompileUnsupportedError("a schema whose subtree contains a reference cycle");
  }
  const clone2 = clone(schema);
  const liveRun = schema._zod.run;
  const originalRun = liveRun.__originalRun ?? liveRun;
  const wrapped = (payload, ctx) => {
    if (ctx?.async || ctx?.direction === "backward" || ctx?.skipChecks || ctx?.[FALLBACK_FLAG]) {
      return originalRun(payload, ctx);
    }
    if (ctx && isBackEdge(ctx, payload.value)) {
      return originalRun(payload, ctx);
    }
    const out = parser(payload.value);
    if (out !== INVALID) {
      payload.value = out;
      return payload;
    }
    if (ctx)
      ctx[FALLBACK_FLAG] = true;
    return originalRun(payload, ctx);
  };
  wrapped.__originalRun = originalRun;
  clone2._zod.bag.fallbackRun = originalRun;
  clone2._zod.bag.validator = parser;
  clone2._zod.run = wrapped;
  if (!liveRun.__originalRun)
    installCompiledUserMethods(clone2, schema, parser);
  return clone2;
}
function installCompiledUserMethods(target, source, parser) {
  const targetAny = target;
  const sourceAny = source;
  if (typeof sourceAny.safeParse === "function") {
    const originalSafeParse = sourceAny.safeParse;
    targetAny.safeParse = (data, params) => {
      const out = parser(data);
      if (out !== INVALID) {
        return { success: true, data: out };
      }
      return originalSafeParse(data, params);
    };
  }
  if (typeof sourceAny.parse === "function") {
    const originalParse = sourceAny.parse;
    targetAny.parse = (data, params) => {
      const out = parser(data);
      if (out !== INVALID) {
        return out;
      }
      return originalParse(data, params);
    };
  }
}
function compileFn(schema, options) {
  let recursive2 = true;
  try {
    recursive2 = isRecursiveSchema(schema);
  } catch {
  }
  if (recursive2) {
    throw new ZodCompileUnsupportedError("a schema whose subtree contains a reference cycle");
  }
  const ctx = {
    constants: /* @__PURE__ */ new Map(),
    constantCounter: 0,
    varCounter: 0,
    definite: true
  };
  const doc = new Doc(["input"]);
  const outputAccessor = generateCheck(doc, ctx, schema, "input", !options?.assertOnly);
  doc.write(outputAccessor === null ? `return true;` : `return ${outputAccessor};`);
  const constantNames = ["INVALID", ...ctx.constants.keys()];
  const constantValues = [INVALID, ...ctx.constants.values()];
  const code = doc.content.join("\n");
  const fullCode = options?.debug ? constantNames.length > 0 ? `// Constants: ${constantNames.join(", ")}
${code}` : code : "";
  const F = Function;
  const factoryCode = `return (input) => {
${code}
}`;
  let fn;
  try {
    const factory = new F(...constantNames, factoryCode);
    fn = factory(...constantValues);
  } catch (err) {
    throw new ZodCompileUnsupportedError(`this schema (generated code failed to evaluate: ${err.message})`);
  }
  if (options?.debug) {
    fn.code = fullCode;
  }
  fn.definite = ctx.definite;
  return fn;
}
function addConstant(ctx, value) {
  for (const [name3, v] of ctx.constants) {
    if (v === value)
      return name3;
  }
  const name2 = `c${ctx.constantCounter++}`;
  ctx.constants.set(name2, value);
  return name2;
}
function addUserConstant(ctx, fn) {
  ctx.definite = false;
  return addConstant(ctx, fn);
}
function newVar(ctx) {
  return `v${ctx.varCounter++}`;
}
function runtimeRun(schema, value) {
  const result = schema._zod.run({ value, issues: [] }, {});
  if (result && typeof result.then === "function")
    return INVALID;
  const r2 = result;
  return r2.issues.length === 0 ? r2.value : INVALID;
}
function compileChild(doc, ctx, schema, accessor, needsValue = true) {
  const contentLen = doc.content.length;
  const constantCount = ctx.constants.size;
  const constantCounter = ctx.constantCounter;
  const varCounter = ctx.varCounter;
  try {
    return generateCheck(doc, ctx, schema, accessor, needsValue);
  } catch (err) {
    if (!(err instanceof ZodCompileUnsupportedError) || !err.islandable)
      throw err;
    doc.content.length = contentLen;
    if (ctx.constants.size > constantCount) {
      const trailing = Array.from(ctx.constants.keys()).slice(constantCount);
      for (const k of trailing)
        ctx.constants.delete(k);
    }
    ctx.constantCounter = constantCounter;
    ctx.varCounter = varCounter;
    return emitRuntimeIsland(doc, ctx, schema, accessor);
  }
}
function emitRuntimeIsland(doc, ctx, schema, accessor) {
  ctx.definite = false;
  const schemaConst = addConstant(ctx, schema);
  const runConst = addConstant(ctx, runtimeRun);
  const outVar = newVar(ctx);
  doc.write(`const ${outVar} = ${runConst}(${schemaConst}, ${accessor});`);
  doc.write(`if (${outVar} === INVALID) return INVALID;`);
  return outVar;
}
var WHEN_DEFAULTED_CHECKS = /* @__PURE__ */ new Set([
  "max_size",
  "min_size",
  "size_equals",
  "max_length",
  "min_length",
  "length_equals"
]);
function generateChecks(doc, ctx, schema, accessor) {
  const schemaChecks = schema._zod.def.checks;
  if (!schemaChecks || schemaChecks.length === 0)
    return accessor;
  let currentAccessor = accessor;
  for (const check2 of schemaChecks) {
    const def = check2._zod.def;
    if (def.when && !WHEN_DEFAULTED_CHECKS.has(def.check)) {
      throw new ZodCompileUnsupportedError(`check with a custom "when" condition`);
    }
    switch (def.check) {
      case "greater_than":
        generateGreaterThanCheck(doc, ctx, def, currentAccessor);
        break;
      case "less_than":
        generateLessThanCheck(doc, ctx, def, currentAccessor);
        break;
      case "multiple_of":
        generateMultipleOfCheck(doc, ctx, def, currentAccessor);
        break;
      case "number_format":
        generateNumberFormatCheck(doc, def, currentAccessor);
        break;
      case "min_length": {
        const min = numericOperand(def.minimum, "min_length");
        const len = codePointLengthVar(doc, ctx, currentAccessor, `${currentAccessor}.length >= ${min} && ${currentAccessor}.length < ${def.minimum * 2}`);
        doc.write(`if (${len} < ${min}) return INVALID;`);
        break;
      }
      case "max_length": {
        const max = numericOperand(def.maximum, "max_length");
        const len = codePointLengthVar(doc, ctx, currentAccessor, `${currentAccessor}.length > ${max}`);
        doc.write(`if (${len} > ${max}) return INVALID;`);
        break;
      }
      case "length_equals": {
        const exact = numericOperand(def.length, "length_equals");
        const len = codePointLengthVar(doc, ctx, currentAccessor, `${currentAccessor}.length >= ${exact} && ${currentAccessor}.length <= ${def.length * 2}`);
        doc.write(`if (${len} !== ${exact}) return INVALID;`);
        break;
      }
      case "min_size":
        doc.write(`if (${currentAccessor}.size < ${numericOperand(def.minimum, "min_size")}) return INVALID;`);
        break;
      case "max_size":
        doc.write(`if (${currentAccessor}.size > ${numericOperand(def.maximum, "max_size")}) return INVALID;`);
        break;
      case "size_equals":
        doc.write(`if (${currentAccessor}.size !== ${numericOperand(def.size, "size_equals")}) return INVALID;`);
        break;
      case "string_format":
        currentAccessor = generateStringFormatCheck(doc, ctx, def, currentAccessor);
        break;
      case "custom":
        currentAccessor = generateCustomRefineCheck(doc, ctx, check2, currentAccessor);
        break;
      case "bigint_format":
        generateBigIntFormatCheck(doc, def, currentAccessor);
        break;
      case "mime_type":
        generateMimeTypeCheck(doc, ctx, def, currentAccessor);
        break;
      case "property":
        generatePropertyCheck(doc, ctx, def, currentAccessor);
        break;
      case "properties":
        generatePropertiesChecks(doc, ctx, def, currentAccessor);
        break;
      case "overwrite": {
        const newAccessor = newVar(ctx);
        generateOverwriteCheck(doc, ctx, check2, currentAccessor, newAccessor);
        currentAccessor = newAccessor;
        break;
      }
      default: {
        void def;
        throw new ZodCompileUnsupportedError(`check type ${def.check}`);
      }
    }
  }
  return currentAccessor;
}
function codePointLengthVar(doc, ctx, accessor, inDoubt) {
  const cpLen = addConstant(ctx, codePointLength);
  const v = newVar(ctx);
  doc.write(`const ${v} = typeof ${accessor} === "string" && ${inDoubt} ? ${cpLen}(${accessor}) : ${accessor}.length;`);
  return v;
}
function numericOperand(value, label) {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new ZodCompileUnsupportedError(`${label} bound of type ${typeof value}`);
  }
  return `${value}`;
}
function comparisonOperand(ctx, value) {
  if (typeof value === "bigint")
    return `${value}n`;
  if (typeof value === "number") {
    if (Number.isNaN(value))
      throw new ZodCompileUnsupportedError("comparison check with NaN bound");
    return `${value}`;
  }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) {
      throw new ZodCompileUnsupportedError("comparison check with Invalid Date bound");
    }
    return addConstant(ctx, value);
  }
  throw new ZodCompileUnsupportedError(`comparison check bound of type ${typeof value}`);
}
function generateGreaterThanCheck(doc, ctx, def, accessor) {
  const op = def.inclusive ? "<" : "<=";
  doc.write(`if (${accessor} ${op} ${comparisonOperand(ctx, def.value)}) return INVALID;`);
}
function generateLessThanCheck(doc, ctx, def, accessor) {
  const op = def.inclusive ? ">" : ">=";
  doc.write(`if (${accessor} ${op} ${comparisonOperand(ctx, def.value)}) return INVALID;`);
}
function generateMultipleOfCheck(doc, ctx, def, accessor) {
  if (typeof def.value === "bigint") {
    if (def.value === BigInt(0))
      throw new ZodCompileUnsupportedError("multiple_of check with a zero divisor");
    doc.write(`if (${accessor} % ${def.value}n !== 0n) return INVALID;`);
  } else {
    const remainder = addConstant(ctx, floatSafeRemainder);
    doc.write(`if (${remainder}(${accessor}, ${numericOperand(def.value, "multiple_of")}) !== 0) return INVALID;`);
  }
}
function generateNumberFormatCheck(doc, def, accessor) {
  const format = def.format;
  switch (format) {
    case "safeint":
      doc.write(`if (!Number.isSafeInteger(${accessor})) return INVALID;`);
      break;
    case "int32":
      doc.write(`if (!Number.isInteger(${accessor}) || ${accessor} < -2147483648 || ${accessor} > 2147483647) return INVALID;`);
      break;
    case "uint32":
      doc.write(`if (!Number.isInteger(${accessor}) || ${accessor} < 0 || ${accessor} > 4294967295) return INVALID;`);
      break;
    case "float32":
      doc.write(`if (!Number.isFinite(${accessor}) || ${accessor} < -3.4028234663852886e38 || ${accessor} > 3.4028234663852886e38) return INVALID;`);
      break;
    case "float64":
      doc.write(`if (!Number.isFinite(${accessor})) return INVALID;`);
      break;
    default: {
      void format;
      throw new ZodCompileUnsupportedError(`number format ${format}`);
    }
  }
}
function generateBigIntFormatCheck(doc, def, accessor) {
  const format = def.format;
  if (!format)
    return;
  switch (format) {
    case "int64":
      doc.write(`if (${accessor} < -9223372036854775808n || ${accessor} > 9223372036854775807n) return INVALID;`);
      break;
    case "uint64":
      doc.write(`if (${accessor} < 0n || ${accessor} > 18446744073709551615n) return INVALID;`);
      break;
    default: {
      void format;
      throw new ZodCompileUnsupportedError(`bigint format ${format}`);
    }
  }
}
function generateMimeTypeCheck(doc, ctx, def, accessor) {
  const mimeTypes = def.mime;
  if (mimeTypes && mimeTypes.length > 0) {
    const mimeSet = addConstant(ctx, new Set(mimeTypes));
    doc.write(`if (!${mimeSet}.has(${accessor}.type)) return INVALID;`);
  }
}
function generatePropertiesChecks(doc, ctx, def, accessor) {
  if (def.when) {
    throw new ZodCompileUnsupportedError(`check with a custom "when" condition`);
  }
  doc.write(`if (${accessor} == null) return INVALID;`);
  const shape = def.shape;
  for (const key of Reflect.ownKeys(shape)) {
    const keyExpr = typeof key === "symbol" ? addConstant(ctx, key) : esc(key);
    const inputVar = newVar(ctx);
    doc.write(`const ${inputVar} = ${accessor}[${keyExpr}];`);
    compileChild(doc, ctx, shape[key], inputVar, false);
  }
}
function generatePropertyCheck(doc, ctx, def, accessor) {
  const propAccessor = `${accessor}[${JSON.stringify(def.property)}]`;
  generateCheck(doc, ctx, def.schema, propAccessor);
}
function generateOverwriteCheck(doc, ctx, check2, currentAccessor, newAccessor) {
  const tx = check2._zod.def.tx;
  if (!tx) {
    throw new ZodCompileUnsupportedError("overwrite check without a transform function");
  }
  if (isAsyncFunction(tx)) {
    throw new ZodCompileAsyncError("z.compile: async overwrite transforms are not supported");
  }
  const txConst = addConstant(ctx, tx);
  doc.write(`const ${newAccessor} = ${txConst}(${currentAccessor});`);
}
function throwAsync() {
  throw new $ZodAsyncError();
}
function pushIssue(issue2) {
  this.issues.push(issue2);
}
function generateCustomRefineCheck(doc, ctx, check2, accessor) {
  const def = check2._zod.def;
  if (def.fn) {
    if (isAsyncFunction(def.fn)) {
      throw new ZodCompileAsyncError("z.compile: async .refine() predicates are not supported");
    }
    const fnConst = addUserConstant(ctx, def.fn);
    const throwAsyncConst = addConstant(ctx, throwAsync);
    const resVar = newVar(ctx);
    doc.write(`const ${resVar} = ${fnConst}(${accessor});`);
    doc.write(`if (${resVar} instanceof Promise) ${throwAsyncConst}();`);
    doc.write(`if (!${resVar}) return INVALID;`);
    return accessor;
  }
  if (check2._zod.check) {
    if (isAsyncFunction(check2._zod.check)) {
      throw new ZodCompileAsyncError("z.compile: async .superRefine() / check functions are not supported");
    }
    const checkFn = check2._zod.check;
    const helperFn = (value) => {
      const fakePayload = { value, issues: [], addIssue: pushIssue };
      const result = checkFn(fakePayload);
      if (result instanceof Promise)
        throwAsync();
      return fakePayload.issues.length === 0 ? fakePayload.value : INVALID;
    };
    const helperConst = addUserConstant(ctx, helperFn);
    const outVar = newVar(ctx);
    doc.write(`const ${outVar} = ${helperConst}(${accessor});`);
    doc.write(`if (${outVar} === INVALID) return INVALID;`);
    return outVar;
  }
  throw new ZodCompileUnsupportedError("custom check without a predicate or check function");
}
var PATTERN_IS_COMPLETE = /* @__PURE__ */ new Set([
  "cidrv4",
  "cuid",
  "cuid2",
  "date",
  "datetime",
  "duration",
  "e164",
  "email",
  "emoji",
  "ends_with",
  "guid",
  "includes",
  "ipv4",
  "ksuid",
  "lowercase",
  "mac",
  "nanoid",
  "regex",
  "starts_with",
  "time",
  "ulid",
  "uppercase",
  "uuid",
  "xid"
]);
function generateStringFormatCheck(doc, ctx, def, accessor, needsValue = true) {
  const fmt = def.format;
  if (fmt === "base64") {
    const validator = addConstant(ctx, isValidBase64);
    doc.write(`if (!${validator}(${accessor})) return INVALID;`);
    return accessor;
  }
  if (fmt === "base64url") {
    const validator = addConstant(ctx, isValidBase64URL);
    doc.write(`if (!${validator}(${accessor})) return INVALID;`);
    return accessor;
  }
  if (fmt === "jwt") {
    const validator = addConstant(ctx, isValidJWT);
    const alg = addConstant(ctx, def.alg ?? null);
    doc.write(`if (!${validator}(${accessor}, ${alg})) return INVALID;`);
    return accessor;
  }
  if (fmt === "ipv6") {
    const validator = addConstant(ctx, isValidIPv6);
    doc.write(`if (!${validator}(${accessor})) return INVALID;`);
    return accessor;
  }
  if (fmt === "cidrv6") {
    const validator = addConstant(ctx, isValidCIDRv6);
    doc.write(`if (!${validator}(${accessor})) return INVALID;`);
    return accessor;
  }
  if (fmt === "credit_card") {
    const validator = addConstant(ctx, isValidCreditCard);
    doc.write(`if (!${validator}(${accessor})) return INVALID;`);
    return accessor;
  }
  if (fmt === "iban") {
    const validator = addConstant(ctx, isValidIBAN);
    doc.write(`if (!${validator}(${accessor})) return INVALID;`);
    return accessor;
  }
  const formatDef = def;
  if (fmt === "url" || fmt === "httpurl" || formatDef.normalize || formatDef.hostname !== void 0 || formatDef.protocol !== void 0) {
    const parseConst = addConstant(ctx, validateURL);
    const defConst = addConstant(ctx, def);
    const trimVar = newVar(ctx);
    const urlVar = newVar(ctx);
    doc.write(`const ${trimVar} = ${accessor}.trim();`);
    doc.write(`const ${urlVar} = ${parseConst}(${trimVar}, ${defConst});`);
    doc.write(`if (typeof ${urlVar} === "number") return INVALID;`);
    if (formatDef.hostname !== void 0) {
      const hostnameConst = addConstant(ctx, urlHostnameOk);
      doc.write(`if (!${hostnameConst}(${urlVar}, ${defConst}.hostname)) return INVALID;`);
    }
    if (formatDef.protocol !== void 0) {
      const protocolConst = addConstant(ctx, urlProtocolOk);
      doc.write(`if (!${protocolConst}(${urlVar}, ${defConst}.protocol)) return INVALID;`);
    }
    if (!needsValue)
      return null;
    const outputVar = newVar(ctx);
    const outputExpr = formatDef.normalize ? `${urlVar}.href` : `${addConstant(ctx, stripTabAndNewline)}(${trimVar})`;
    doc.write(`const ${outputVar} = ${outputExpr};`);
    return outputVar;
  }
  const customFn = def.fn;
  if (customFn) {
    if (isAsyncFunction(customFn))
      throw new ZodCompileUnsupportedError(`async string format ${fmt}`);
    const fnConst = addConstant(ctx, customFn);
    doc.write(`if (!${fnConst}(${accessor})) return INVALID;`);
    return accessor;
  }
  if (PATTERN_IS_COMPLETE.has(fmt) && def.pattern) {
    const patternConst = addConstant(ctx, def.pattern);
    doc.write(`${patternConst}.lastIndex = 0;`);
    doc.write(`if (!${patternConst}.test(${accessor})) return INVALID;`);
    return accessor;
  }
  const format = def.format;
  switch (format) {
    case "regex":
      throw new ZodCompileUnsupportedError("regex format without a pattern");
    case "lowercase":
      doc.write(`if (${accessor} !== ${accessor}.toLowerCase()) return INVALID;`);
      break;
    case "uppercase":
      doc.write(`if (${accessor} !== ${accessor}.toUpperCase()) return INVALID;`);
      break;
    case "includes":
      doc.write(`if (!${accessor}.includes(${esc(def.includes)})) return INVALID;`);
      break;
    case "starts_with": {
      const prefix = def.prefix;
      doc.write(`if (${accessor}.slice(0, ${prefix.length}) !== ${esc(prefix)}) return INVALID;`);
      break;
    }
    case "ends_with": {
      const suffix = def.suffix;
      doc.write(`if (${accessor}.slice(-${suffix.length}) !== ${esc(suffix)}) return INVALID;`);
      break;
    }
    default: {
      void format;
      throw new ZodCompileUnsupportedError(`string format ${format}`);
    }
  }
  return accessor;
}
function generateCheck(doc, ctx, schema, accessor, needsValue = true) {
  const def = schema._zod.def;
  const type = def.type;
  if (def.coerce) {
    throw new ZodCompileUnsupportedError(`coercion (z.coerce.${type}())`);
  }
  const buildsValue = needsValue || !!def.checks?.length;
  let typeAccessor;
  switch (type) {
    case "string":
      typeAccessor = generateStringCheck(doc, ctx, schema, accessor, buildsValue);
      break;
    case "number":
      typeAccessor = generateNumberCheck(doc, schema, accessor);
      break;
    case "boolean":
      typeAccessor = generateBooleanCheck(doc, accessor);
      break;
    case "bigint":
      typeAccessor = generateBigIntCheck(doc, schema, accessor);
      break;
    case "symbol":
      typeAccessor = generateSymbolCheck(doc, accessor);
      break;
    case "undefined":
      typeAccessor = generateUndefinedCheck(doc, accessor);
      break;
    case "null":
      typeAccessor = generateNullCheck(doc, accessor);
      break;
    case "any":
    case "unknown":
      typeAccessor = accessor;
      break;
    case "never":
      doc.write("return INVALID;");
      typeAccessor = accessor;
      break;
    case "void":
      typeAccessor = generateVoidCheck(doc, accessor);
      break;
    case "nan":
      typeAccessor = generateNaNCheck(doc, accessor);
      break;
    case "date":
      typeAccessor = generateDateCheck(doc, accessor);
      break;
    case "object":
      typeAccessor = generateObjectCheck(doc, ctx, schema, accessor, buildsValue);
      break;
    case "optional":
      typeAccessor = generateOptionalCheck(doc, ctx, schema, accessor, buildsValue);
      break;
    case "nullable":
      typeAccessor = generateNullableCheck(doc, ctx, schema, accessor, buildsValue);
      break;
    case "array":
      typeAccessor = generateArrayCheck(doc, ctx, schema, accessor, buildsValue);
      break;
    case "literal":
      typeAccessor = generateLiteralCheck(doc, ctx, schema, accessor);
      break;
    case "enum":
      typeAccessor = generateEnumCheck(doc, ctx, schema, accessor);
      break;
    case "readonly": {
      const innerOut = generateWrapperCheck(doc, ctx, schema, accessor);
      const frozenVar = newVar(ctx);
      doc.write(`const ${frozenVar} = Object.freeze(${innerOut});`);
      typeAccessor = frozenVar;
      break;
    }
    case "success":
      generateWrapperCheck(doc, ctx, schema, accessor);
      typeAccessor = "true";
      break;
    case "default":
    case "prefault":
      typeAccessor = generateDefaultCheck(doc, ctx, schema, accessor);
      break;
    case "nonoptional":
      typeAccessor = generateNonOptionalCheck(doc, ctx, schema, accessor);
      break;
    case "tuple":
      typeAccessor = generateTupleCheck(doc, ctx, schema, accessor);
      break;
    case "union":
      typeAccessor = generateUnionCheck(doc, ctx, schema, accessor);
      break;
    case "intersection":
      typeAccessor = generateIntersectionCheck(doc, ctx, schema, accessor);
      break;
    case "record":
      typeAccessor = generateRecordCheck(doc, ctx, schema, accessor);
      break;
    case "map":
      typeAccessor = generateMapCheck(doc, ctx, schema, accessor);
      break;
    case "set":
      typeAccessor = generateSetCheck(doc, ctx, schema, accessor);
      break;
    case "file":
      typeAccessor = generateFileCheck(doc, accessor);
      break;
    case "template_literal":
      typeAccessor = generateTemplateLiteralCheck(doc, ctx, schema, accessor);
      break;
    case "lazy":
      typeAccessor = generateLazyCheck(doc, ctx, schema, accessor);
      break;
    case "pipe":
      typeAccessor = generatePipeCheck(doc, ctx, schema, accessor);
      break;
    case "custom":
      typeAccessor = generateCustomCheck(doc, ctx, schema, accessor);
      break;
    case "transform":
      typeAccessor = generateTransformCheck(doc, ctx, schema, accessor);
      break;
    case "catch":
      typeAccessor = generateCatchCheck(doc, ctx, schema, accessor);
      break;
    default: {
      void type;
      throw new ZodCompileUnsupportedError(`schema type ${type}`);
    }
  }
  if (typeAccessor === null)
    return null;
  return generateChecks(doc, ctx, schema, typeAccessor);
}
function generateStringCheck(doc, ctx, schema, accessor, needsValue = true) {
  doc.write(`if (typeof ${accessor} !== "string") return INVALID;`);
  const def = schema._zod.def;
  if (def.format === void 0)
    return accessor;
  return generateStringFormatCheck(doc, ctx, def, accessor, needsValue);
}
function generateNumberCheck(doc, schema, accessor) {
  doc.write(`if (typeof ${accessor} !== "number" || !Number.isFinite(${accessor})) return INVALID;`);
  const def = schema._zod.def;
  if (def.check === "number_format" && def.format) {
    generateNumberFormatCheck(doc, { format: def.format }, accessor);
  }
  return accessor;
}
function generateBooleanCheck(doc, accessor) {
  doc.write(`if (typeof ${accessor} !== "boolean") return INVALID;`);
  return accessor;
}
function generateBigIntCheck(doc, schema, accessor) {
  doc.write(`if (typeof ${accessor} !== "bigint") return INVALID;`);
  const def = schema._zod.def;
  if (def.format) {
    switch (def.format) {
      case "int64":
        doc.write(`if (${accessor} < -9223372036854775808n || ${accessor} > 9223372036854775807n) return INVALID;`);
        break;
      case "uint64":
        doc.write(`if (${accessor} < 0n || ${accessor} > 18446744073709551615n) return INVALID;`);
        break;
    }
  }
  return accessor;
}
function generateSymbolCheck(doc, accessor) {
  doc.write(`if (typeof ${accessor} !== "symbol") return INVALID;`);
  return accessor;
}
function generateUndefinedCheck(doc, accessor) {
  doc.write(`if (${accessor} !== undefined) return INVALID;`);
  return accessor;
}
function generateNullCheck(doc, accessor) {
  doc.write(`if (${accessor} !== null) return INVALID;`);
  return accessor;
}
function generateVoidCheck(doc, accessor) {
  doc.write(`if (${accessor} !== undefined) return INVALID;`);
  return accessor;
}
function generateNaNCheck(doc, accessor) {
  doc.write(`if (typeof ${accessor} !== "number" || !Number.isNaN(${accessor})) return INVALID;`);
  return accessor;
}
function generateDateCheck(doc, accessor) {
  doc.write(`if (!(${accessor} instanceof Date) || Number.isNaN(${accessor}.getTime())) return INVALID;`);
  return accessor;
}
function generateObjectCheck(doc, ctx, schema, accessor, buildsValue = true) {
  const def = schema._zod.def;
  doc.write(`if (typeof ${accessor} !== "object" || ${accessor} === null || Array.isArray(${accessor})) return INVALID;`);
  const shape = def.shape;
  const keys = Object.keys(shape);
  const symbolKeys = Object.getOwnPropertySymbols(shape);
  const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  const keyExpr = (k) => typeof k === "symbol" ? addConstant(ctx, k) : esc(k);
  const propKey = (k) => typeof k === "symbol" ? `[${keyExpr(k)}]` : esc(k);
  const propShape = shape;
  if (keys.includes("__proto__")) {
    throw new ZodCompileUnsupportedError('object shape key "__proto__"');
  }
  const propOutputs = /* @__PURE__ */ new Map();
  for (const key of allKeys) {
    const propSchema = propShape[key];
    const kx = keyExpr(key);
    const inputVar = newVar(ctx);
    doc.write(`const ${inputVar} = ${accessor}[${kx}];`);
    if (propSchema._zod.optin !== void 0) {
      const outputVar2 = newVar(ctx);
      doc.write(`let ${outputVar2} = (() => {`);
      doc.indented((d) => {
        const outputAccessor = compileChild(d, ctx, propSchema, inputVar);
        d.write(`return ${outputAccessor};`);
      });
      doc.write(`})();`);
      if (propSchema._zod.optout === "optional") {
        doc.write(`if (${outputVar2} === INVALID) {`);
        doc.indented((d) => {
          d.write(`if (${kx} in ${accessor}) return INVALID;`);
          d.write(`${outputVar2} = undefined;`);
        });
        doc.write(`}`);
      } else {
        doc.write(`if (${outputVar2} === INVALID) return INVALID;`);
      }
      propOutputs.set(key, outputVar2);
    } else {
      if (requiresPresenceCheck(propSchema)) {
        doc.write(`if (!(${kx} in ${accessor})) return INVALID;`);
      }
      const outputAccessor = compileChild(doc, ctx, propSchema, inputVar, buildsValue);
      if (outputAccessor !== null)
        propOutputs.set(key, outputAccessor);
    }
  }
  const catchall = def.catchall;
  let unknownKeysMode = "none";
  if (catchall) {
    const catchallType = catchall._zod.def.type;
    if (catchallType === "never") {
      const condition = keys.map((k) => `k !== ${esc(k)}`).join(" && ") || "true";
      doc.write(`for (const k in ${accessor}) {`);
      doc.indented((d) => {
        d.write(`if (${condition}) return INVALID;`);
      });
      doc.write(`}`);
    } else if ((catchallType === "unknown" || catchallType === "any") && !catchall._zod.def.checks?.length) {
      unknownKeysMode = "passthrough";
    } else {
      unknownKeysMode = "schema";
    }
  }
  const outputVar = newVar(ctx);
  const hasConditionalKeys = allKeys.some((k) => mayOmitUndefined(propShape[k]) || dropsWhenAbsent(propShape[k]));
  if (!buildsValue) {
    if (unknownKeysMode === "schema") {
      const knownSet = keys.length > 0 ? addConstant(ctx, new Set(keys)) : null;
      doc.write(`for (const k in ${accessor}) {`);
      doc.indented((d) => {
        d.write(`if (k === "__proto__") continue;`);
        if (knownSet)
          d.write(`if (${knownSet}.has(k)) continue;`);
        const valVar = newVar(ctx);
        d.write(`const ${valVar} = ${accessor}[k];`);
        compileChild(d, ctx, catchall, valVar, false);
      });
      doc.write(`}`);
    }
    return null;
  }
  if (!hasConditionalKeys) {
    const propLiterals = allKeys.map((k) => `${propKey(k)}: ${propOutputs.get(k)}`).join(", ");
    doc.write(`const ${outputVar} = { ${propLiterals} };`);
  } else {
    doc.write(`const ${outputVar} = {};`);
    for (const k of allKeys) {
      const kx = keyExpr(k);
      const out = propOutputs.get(k);
      if (dropsWhenAbsent(propShape[k])) {
        doc.write(`if (${kx} in ${accessor}) ${outputVar}[${kx}] = ${out};`);
      } else if (mayOmitUndefined(propShape[k])) {
        doc.write(`if (${out} !== undefined || ${kx} in ${accessor}) ${outputVar}[${kx}] = ${out};`);
      } else {
        doc.write(`${outputVar}[${kx}] = ${out};`);
      }
    }
  }
  if (unknownKeysMode !== "none") {
    const knownSet = keys.length > 0 ? addConstant(ctx, new Set(keys)) : null;
    doc.write(`for (const k in ${accessor}) {`);
    doc.indented((d) => {
      d.write(`if (k === "__proto__") continue;`);
      if (knownSet)
        d.write(`if (${knownSet}.has(k)) continue;`);
      if (unknownKeysMode === "passthrough") {
        d.write(`${outputVar}[k] = ${accessor}[k];`);
      } else {
        const valVar = newVar(ctx);
        d.write(`const ${valVar} = ${accessor}[k];`);
        const catchallOut = compileChild(d, ctx, catchall, valVar);
        d.write(`${outputVar}[k] = ${catchallOut};`);
      }
    });
    doc.write(`}`);
  }
  return outputVar;
}
function generateOptionalCheck(doc, ctx, schema, accessor, buildsValue = true) {
  const def = schema._zod.def;
  if (isExactOptional(schema)) {
    return generateCheck(doc, ctx, def.innerType, accessor, buildsValue);
  }
  if (def.innerType._zod.optin === "defaulted") {
    const outputVar2 = newVar(ctx);
    const branchVar = newVar(ctx);
    doc.write(`let ${outputVar2};`);
    doc.write(`if (${accessor} === undefined) {`);
    doc.indented((d) => {
      d.write(`const ${branchVar} = (() => {`);
      d.indented((d2) => {
        const innerOutput = generateCheck(d2, ctx, def.innerType, accessor);
        d2.write(`return ${innerOutput};`);
      });
      d.write(`})();`);
      d.write(`if (${branchVar} !== INVALID) ${outputVar2} = ${branchVar};`);
    });
    doc.write(`} else {`);
    doc.indented((d) => {
      const innerOutput = generateCheck(d, ctx, def.innerType, accessor);
      d.write(`${outputVar2} = ${innerOutput};`);
    });
    doc.write(`}`);
    return outputVar2;
  }
  const outputVar = buildsValue ? newVar(ctx) : null;
  if (outputVar)
    doc.write(`let ${outputVar};`);
  doc.write(`if (${accessor} !== undefined) {`);
  doc.indented((d) => {
    const innerOutput = generateCheck(d, ctx, def.innerType, accessor, buildsValue);
    if (outputVar && innerOutput !== null)
      d.write(`${outputVar} = ${innerOutput};`);
  });
  doc.write(`}`);
  return outputVar;
}
function isExactOptional(schema) {
  return schema._zod.traits?.has("$ZodExactOptional") === true;
}
function requiresPresenceCheck(schema) {
  return schema._zod.optin === void 0 && fastPathAcceptsAbsence(schema);
}
function fastPathAcceptsAbsence(schema) {
  if (schema._zod.def.coerce)
    return true;
  const def = schema._zod.def;
  switch (def.type) {
    case "any":
    case "unknown":
    case "undefined":
    case "void":
    case "default":
    case "prefault":
    case "transform":
    case "custom":
    case "lazy":
      return true;
    case "string":
    case "number":
    case "boolean":
    case "bigint":
    case "symbol":
    case "null":
    case "never":
    case "nan":
    case "date":
    case "object":
    case "array":
    case "tuple":
    case "record":
    case "map":
    case "set":
    case "file":
    case "template_literal":
      return false;
    case "nonoptional":
      return def.innerType ? fastPathAcceptsAbsence(def.innerType) : false;
    case "literal":
      return !!def.values?.includes(void 0);
    case "enum":
      return !!schema._zod.values?.has(void 0);
    case "optional":
    case "nullable":
    case "readonly":
    case "success":
      return def.innerType ? fastPathAcceptsAbsence(def.innerType) : true;
    case "catch":
      return true;
    case "union":
      return def.options ? def.options.some(fastPathAcceptsAbsence) : true;
    case "intersection":
      if (!def.left || !def.right)
        return true;
      return fastPathAcceptsAbsence(def.left) && fastPathAcceptsAbsence(def.right);
    case "pipe":
      return def.in ? fastPathAcceptsAbsence(def.in) : true;
    default:
      return true;
  }
}
function dropsWhenAbsent(schema) {
  return schema._zod.optin === "optional" && schema._zod.optout === "optional";
}
function mayOmitUndefined(schema) {
  return (schema._zod.optin !== "defaulted" || schema._zod.optout === "optional") && mayOutputUndefined(schema);
}
function mayOutputUndefined(schema) {
  const def = schema._zod.def;
  switch (def.type) {
    case "string":
    case "number":
    case "boolean":
    case "bigint":
    case "symbol":
    case "null":
    case "nan":
    case "date":
    case "object":
    case "array":
    case "tuple":
    case "record":
    case "map":
    case "set":
    case "file":
    case "template_literal":
    case "never":
    case "success":
      return false;
    case "literal":
      return !!def.values?.includes(void 0);
    case "enum":
      return !!schema._zod.values?.has(void 0);
    case "optional":
      return true;
    case "nullable":
    case "readonly":
    case "nonoptional":
      return def.innerType ? mayOutputUndefined(def.innerType) : true;
    case "union":
      return def.options ? def.options.some(mayOutputUndefined) : true;
    case "intersection":
      return !def.left || !def.right || mayOutputUndefined(def.left) || mayOutputUndefined(def.right);
    case "pipe":
      return def.out ? mayOutputUndefined(def.out) : true;
    default:
      return true;
  }
}
function generateNullableCheck(doc, ctx, schema, accessor, buildsValue = true) {
  const def = schema._zod.def;
  const outputVar = buildsValue ? newVar(ctx) : null;
  if (outputVar)
    doc.write(`let ${outputVar} = null;`);
  doc.write(`if (${accessor} !== null) {`);
  doc.indented((d) => {
    const innerOutput = generateCheck(d, ctx, def.innerType, accessor, buildsValue);
    if (outputVar && innerOutput !== null)
      d.write(`${outputVar} = ${innerOutput};`);
  });
  doc.write(`}`);
  return outputVar;
}
function generateSizeGate(doc, schema, size) {
  for (const [max, check2] of sizeCaps(schema._zod.def.checks)) {
    doc.write(`if (${size} > ${numericOperand(max, check2._zod.def.check)}) return INVALID;`);
  }
}
function generateArrayCheck(doc, ctx, schema, accessor, buildsValue = true) {
  const def = schema._zod.def;
  doc.write(`if (!Array.isArray(${accessor})) return INVALID;`);
  generateSizeGate(doc, schema, `${accessor}.length`);
  const outputVar = buildsValue ? newVar(ctx) : null;
  const iVar = newVar(ctx);
  const elemVar = newVar(ctx);
  if (outputVar)
    doc.write(`const ${outputVar} = new Array(${accessor}.length);`);
  doc.write(`for (let ${iVar} = 0; ${iVar} < ${accessor}.length; ${iVar}++) {`);
  doc.indented((d) => {
    d.write(`const ${elemVar} = ${accessor}[${iVar}];`);
    const elemOutput = compileChild(d, ctx, def.element, elemVar, buildsValue);
    if (outputVar && elemOutput !== null)
      d.write(`${outputVar}[${iVar}] = ${elemOutput};`);
  });
  doc.write(`}`);
  return outputVar;
}
function generateLiteralCheck(doc, ctx, schema, accessor) {
  const def = schema._zod.def;
  const values = def.values;
  if (values.length !== 1) {
    const literalSet = addConstant(ctx, new Set(values));
    doc.write(`if (!${literalSet}.has(${accessor})) return INVALID;`);
    return accessor;
  }
  const value = values[0];
  if (typeof value === "number" && Number.isNaN(value)) {
    const literalSet = addConstant(ctx, new Set(values));
    doc.write(`if (!${literalSet}.has(${accessor})) return INVALID;`);
    return accessor;
  }
  if (typeof value === "string") {
    doc.write(`if (${accessor} !== ${esc(value)}) return INVALID;`);
  } else if (typeof value === "number" || typeof value === "boolean") {
    doc.write(`if (${accessor} !== ${value}) return INVALID;`);
  } else if (value === null) {
    doc.write(`if (${accessor} !== null) return INVALID;`);
  } else if (value === void 0) {
    doc.write(`if (${accessor} !== undefined) return INVALID;`);
  } else if (typeof value === "bigint") {
    doc.write(`if (${accessor} !== ${value}n) return INVALID;`);
  } else {
    throw new ZodCompileUnsupportedError(`literal type ${typeof value}`);
  }
  return accessor;
}
function generateEnumCheck(doc, ctx, schema, accessor) {
  const values = schema._zod.values;
  if (!values) {
    throw new ZodCompileUnsupportedError("enum schema without enumerated values");
  }
  const enumSet = addConstant(ctx, values);
  doc.write(`if (!${enumSet}.has(${accessor})) return INVALID;`);
  return accessor;
}
function generateWrapperCheck(doc, ctx, schema, accessor) {
  const def = schema._zod.def;
  return generateCheck(doc, ctx, def.innerType, accessor);
}
function generateDefaultCheck(doc, ctx, schema, accessor) {
  const def = schema._zod.def;
  const descriptor = Object.getOwnPropertyDescriptor(schema._zod.def, "defaultValue");
  const defaultGetter = descriptor ? () => schema._zod.def.defaultValue : void 0;
  if (schema._zod.def.type === "prefault") {
    if (!defaultGetter) {
      return generateCheck(doc, ctx, def.innerType, accessor);
    }
    const defaultFn = addConstant(ctx, defaultGetter);
    const inputVar = newVar(ctx);
    doc.write(`let ${inputVar} = ${accessor};`);
    doc.write(`if (${accessor} === undefined) ${inputVar} = ${defaultFn}();`);
    return generateCheck(doc, ctx, def.innerType, inputVar);
  }
  const outputVar = newVar(ctx);
  if (defaultGetter) {
    const defaultFn = addConstant(ctx, defaultGetter);
    const cloneFn = addConstant(ctx, shallowClone);
    doc.write(`let ${outputVar};`);
    doc.write(`if (${accessor} === undefined) {`);
    doc.indented((d) => {
      d.write(`${outputVar} = ${cloneFn}(${defaultFn}());`);
    });
    doc.write(`} else {`);
    doc.indented((d) => {
      const innerOutput = generateCheck(d, ctx, def.innerType, accessor);
      d.write(`${outputVar} = ${innerOutput} === undefined ? ${cloneFn}(${defaultFn}()) : ${innerOutput};`);
    });
    doc.write(`}`);
  } else {
    doc.write(`let ${outputVar};`);
    doc.write(`if (${accessor} !== undefined) {`);
    doc.indented((d) => {
      const innerOutput = generateCheck(d, ctx, def.innerType, accessor);
      d.write(`${outputVar} = ${innerOutput};`);
    });
    doc.write(`}`);
  }
  return outputVar;
}
function generateNonOptionalCheck(doc, ctx, schema, accessor) {
  const def = schema._zod.def;
  const innerOutput = generateCheck(doc, ctx, def.innerType, accessor);
  const outputVar = newVar(ctx);
  doc.write(`const ${outputVar} = ${innerOutput};`);
  doc.write(`if (${outputVar} === undefined) return INVALID;`);
  return outputVar;
}
function generateTupleCheck(doc, ctx, schema, accessor) {
  const def = schema._zod.def;
  const items = def.items;
  const rest = def.rest;
  doc.write(`if (!Array.isArray(${accessor})) return INVALID;`);
  const optinStart = getTupleOptStart2(items, "optin");
  const optoutStart = getTupleOptStart2(items, "optout");
  if (rest) {
    doc.write(`if (${accessor}.length < ${optinStart}) return INVALID;`);
  } else {
    doc.write(`if (${accessor}.length < ${optinStart} || ${accessor}.length > ${items.length}) return INVALID;`);
  }
  const outputVar = newVar(ctx);
  doc.write(`const ${outputVar} = [];`);
  for (let i = 0; i < items.length; i++) {
    const itemSchema = items[i];
    if (i >= optoutStart) {
      doc.write(`if (${outputVar}.length === ${i}) {`);
      doc.indented((d) => {
        d.write(`if (${i} < ${accessor}.length) {`);
        d.indented((d2) => {
          const elemVar = newVar(ctx);
          d2.write(`const ${elemVar} = ${accessor}[${i}];`);
          const elemOutput = compileChild(d2, ctx, itemSchema, elemVar);
          d2.write(`${outputVar}[${i}] = ${elemOutput};`);
        });
        d.write(`} else {`);
        d.indented((d2) => {
          if (dropsWhenAbsent(itemSchema)) {
            d2.write(`${outputVar}.length = ${i};`);
            return;
          }
          const elemVar = newVar(ctx);
          const branchVar = newVar(ctx);
          d2.write(`const ${elemVar} = undefined;`);
          d2.write(`const ${branchVar} = (() => {`);
          d2.indented((d3) => {
            const elemOutput = compileChild(d3, ctx, itemSchema, elemVar);
            d3.write(`return ${elemOutput};`);
          });
          d2.write(`})();`);
          d2.write(`if (${branchVar} === INVALID || ${branchVar} === undefined) ${outputVar}.length = ${i};`);
          d2.write(`else ${outputVar}[${i}] = ${branchVar};`);
        });
        d.write(`}`);
      });
      doc.write(`}`);
    } else {
      const elemVar = newVar(ctx);
      doc.write(`const ${elemVar} = ${accessor}[${i}];`);
      const elemOutput = compileChild(doc, ctx, itemSchema, elemVar);
      doc.write(`${outputVar}[${i}] = ${elemOutput};`);
    }
  }
  if (rest) {
    const iVar = newVar(ctx);
    const elemVar = newVar(ctx);
    doc.write(`for (let ${iVar} = ${items.length}; ${iVar} < ${accessor}.length; ${iVar}++) {`);
    doc.indented((d) => {
      d.write(`const ${elemVar} = ${accessor}[${iVar}];`);
      const elemOutput = compileChild(d, ctx, rest, elemVar);
      d.write(`${outputVar}[${iVar}] = ${elemOutput};`);
    });
    doc.write(`}`);
  }
  return outputVar;
}
function getTupleOptStart2(items, key) {
  for (let i = items.length - 1; i >= 0; i--) {
    const omittable = key === "optin" ? items[i]._zod.optin !== void 0 : items[i]._zod.optout === "optional";
    if (!omittable)
      return i + 1;
  }
  return 0;
}
function generateUnionCheck(doc, ctx, schema, accessor) {
  const def = schema._zod.def;
  const options = def.options;
  if (def.discriminator) {
    return generateDiscriminatedUnionCheck(doc, ctx, def, accessor);
  }
  if (def.inclusive === false) {
    throw new ZodCompileUnsupportedError("exclusive unions (z.xor)");
  }
  if (options.length === 0) {
    doc.write("return INVALID;");
    return accessor;
  }
  if (options.length === 1) {
    return generateCheck(doc, ctx, options[0], accessor);
  }
  const allLiterals = options.every((opt) => opt._zod.def.type === "literal" && !opt._zod.def.checks?.length);
  if (allLiterals) {
    const values = new Set(options.flatMap((opt) => opt._zod.def.values));
    const valuesConst = addConstant(ctx, values);
    doc.write(`if (!${valuesConst}.has(${accessor})) return INVALID;`);
    return accessor;
  }
  const outputVar = newVar(ctx);
  doc.write(`let ${outputVar};`);
  for (let i = 0; i < options.length; i++) {
    const opt = options[i];
    if (i === 0) {
      doc.write(`${outputVar} = (() => {`);
    } else {
      doc.write(`if (${outputVar} === INVALID) ${outputVar} = (() => {`);
    }
    doc.indented((d) => {
      const branchOutput = generateCheck(d, ctx, opt, accessor);
      d.write(`return ${branchOutput};`);
    });
    doc.write(`})();`);
  }
  doc.write(`if (${outputVar} === INVALID) return INVALID;`);
  return outputVar;
}
function generateDiscriminatedUnionCheck(doc, ctx, def, accessor) {
  if (def.unionFallback) {
    throw new ZodCompileUnsupportedError("discriminated union with unionFallback");
  }
  if (def.options.length === 0) {
    doc.write("return INVALID;");
    return accessor;
  }
  const discVar = newVar(ctx);
  const outputVar = newVar(ctx);
  doc.write(`const ${discVar} = ${accessor}?.[${esc(def.discriminator)}];`);
  doc.write(`let ${outputVar};`);
  let firstBranch = true;
  const claimed = /* @__PURE__ */ new Set();
  for (const option of def.options) {
    const values = option._zod.propValues?.[def.discriminator];
    if (!values || values.size === 0) {
      throw new ZodCompileUnsupportedError("discriminated union option without static discriminator values");
    }
    for (const value of values) {
      if (claimed.has(value)) {
        throw new ZodCompileUnsupportedError(`duplicate discriminator value ${String(value)}`);
      }
      claimed.add(value);
    }
    const conditions = Array.from(values, (value) => literalEquality(ctx, discVar, value));
    const prefix = firstBranch ? "if" : "else if";
    doc.write(`${prefix} (${conditions.join(" || ")}) {`);
    doc.indented((d) => {
      const branchOutput = generateCheck(d, ctx, option, accessor);
      d.write(`${outputVar} = ${branchOutput};`);
    });
    doc.write(`}`);
    firstBranch = false;
  }
  doc.write(`else { return INVALID; }`);
  return outputVar;
}
function literalEquality(ctx, accessor, value) {
  if (typeof value === "string")
    return `${accessor} === ${esc(value)}`;
  if (typeof value === "number") {
    if (Number.isNaN(value))
      return `Number.isNaN(${accessor})`;
    return `${accessor} === ${value}`;
  }
  if (typeof value === "boolean")
    return `${accessor} === ${value}`;
  if (value === null)
    return `${accessor} === null`;
  if (value === void 0)
    return `${accessor} === undefined`;
  if (typeof value === "bigint")
    return `${accessor} === ${value}n`;
  if (typeof value === "symbol") {
    const symbolConst = addConstant(ctx, value);
    return `${accessor} === ${symbolConst}`;
  }
  throw new ZodCompileUnsupportedError(`literal discriminator value ${String(value)}`);
}
function generateIntersectionCheck(doc, ctx, schema, accessor) {
  const def = schema._zod.def;
  ctx.definite = false;
  const leftOutput = compileChild(doc, ctx, def.left, accessor);
  const rightOutput = compileChild(doc, ctx, def.right, accessor);
  const mergeConst = addConstant(ctx, mergeValues);
  const mergedVar = newVar(ctx);
  doc.write(`const ${mergedVar} = ${mergeConst}(${leftOutput}, ${rightOutput});`);
  doc.write(`if (!${mergedVar}.valid) return INVALID;`);
  return `${mergedVar}.data`;
}
function generateRecordCheck(doc, ctx, schema, accessor) {
  const def = schema._zod.def;
  const isPlainObjectConst = addConstant(ctx, isPlainObject);
  doc.write(`if (!${isPlainObjectConst}(${accessor})) return INVALID;`);
  const outputVar = newVar(ctx);
  const kVar = newVar(ctx);
  const valVar = newVar(ctx);
  doc.write(`const ${outputVar} = {};`);
  const recordDef = def;
  const keyValues = recordDef.partial ? void 0 : def.keyType._zod.values;
  if (keyValues) {
    const inputKeys = [];
    for (const key of keyValues) {
      if (!(typeof key === "string" || typeof key === "number" || typeof key === "symbol")) {
        throw new ZodCompileUnsupportedError(`record key value ${String(key)}`);
      }
      const inputKey = typeof key === "number" ? key.toString() : key;
      if (inputKey === "__proto__") {
        throw new ZodCompileUnsupportedError('record key "__proto__"');
      }
      inputKeys.push(inputKey);
      const keyConst = addConstant(ctx, key);
      const outKey = generateCheck(doc, ctx, def.keyType, keyConst);
      const valueVar = newVar(ctx);
      doc.write(`const ${valueVar} = ${accessor}[${literalPropertyKey(ctx, inputKey)}];`);
      const valOutput = compileChild(doc, ctx, def.valueType, valueVar);
      doc.write(`${outputVar}[${outKey}] = ${valOutput};`);
    }
    const knownKeysConst = addConstant(ctx, new Set(inputKeys));
    doc.write(`for (const ${kVar} in ${accessor}) {`);
    doc.indented((d) => {
      d.write(`if (${knownKeysConst}.has(${kVar})) continue;`);
      if (recordDef.mode === "loose") {
        d.write(`if (${kVar} !== "__proto__") ${outputVar}[${kVar}] = ${accessor}[${kVar}];`);
      } else {
        d.write(`return INVALID;`);
      }
    });
    doc.write(`}`);
    return outputVar;
  }
  const keyDef = def.keyType._zod.def;
  const keyIsBareString = keyDef.type === "string" && keyDef.format === void 0 && !keyDef.coerce && (keyDef.checks?.length ?? 0) === 0;
  if (!keyIsBareString) {
    const isLoose = def.mode === "loose";
    const keyFn = compileFn(def.keyType);
    if (keyFn.definite === false)
      ctx.definite = false;
    const keyFast = addConstant(ctx, keyFn);
    const numericConst = addConstant(ctx, number);
    const outKeyVar = newVar(ctx);
    emitOwnKeys(doc, ctx, accessor, kVar, (d) => {
      d.write(`let ${outKeyVar} = ${keyFast}(${kVar});`);
      d.write(`if (${outKeyVar} === INVALID && typeof ${kVar} === "string" && ${numericConst}.test(${kVar})) ${outKeyVar} = ${keyFast}(Number(${kVar}));`);
      if (isLoose) {
        d.write(`if (${outKeyVar} === INVALID) { ${outputVar}[${kVar}] = ${accessor}[${kVar}]; continue; }`);
      } else {
        d.write(`if (${outKeyVar} === INVALID) return INVALID;`);
      }
      d.write(`if (${outKeyVar} === "__proto__") continue;`);
      const valueVar = newVar(ctx);
      d.write(`const ${valueVar} = ${accessor}[${kVar}];`);
      const valOutput = compileChild(d, ctx, def.valueType, valueVar);
      d.write(`${outputVar}[${outKeyVar}] = ${valOutput};`);
    });
    return outputVar;
  }
  emitOwnKeys(doc, ctx, accessor, kVar, (d) => {
    d.write(`const ${valVar} = ${accessor}[${kVar}];`);
    const valOutput = compileChild(d, ctx, def.valueType, valVar);
    d.write(`${outputVar}[${kVar}] = ${valOutput};`);
  }, `return INVALID;`);
  return outputVar;
}
function emitOwnKeys(doc, ctx, accessor, kVar, body, onSymbol) {
  const propIsEnumerableConst = addConstant(ctx, Object.prototype.propertyIsEnumerable);
  const symsVar = newVar(ctx);
  const keysVar = newVar(ctx);
  const iVar = newVar(ctx);
  doc.write(`const ${symsVar} = Object.getOwnPropertySymbols(${accessor});`);
  doc.write(`const ${keysVar} = Object.getOwnPropertyNames(${accessor});`);
  doc.write(`for (let ${iVar} = 0; ${iVar} < ${keysVar}.length; ${iVar}++) {`);
  doc.indented((d) => {
    d.write(`const ${kVar} = ${keysVar}[${iVar}];`);
    d.write(`if (${kVar} === "__proto__" || !${propIsEnumerableConst}.call(${accessor}, ${kVar})) continue;`);
    body(d);
  });
  doc.write(`}`);
  doc.write(`for (let ${iVar} = 0; ${iVar} < ${symsVar}.length; ${iVar}++) {`);
  doc.indented((d) => {
    d.write(`const ${kVar} = ${symsVar}[${iVar}];`);
    d.write(`if (!${propIsEnumerableConst}.call(${accessor}, ${kVar})) continue;`);
    if (onSymbol)
      d.write(onSymbol);
    else
      body(d);
  });
  doc.write(`}`);
}
function literalPropertyKey(ctx, key) {
  if (typeof key === "string")
    return esc(key);
  return addConstant(ctx, key);
}
function generateMapCheck(doc, ctx, schema, accessor) {
  const def = schema._zod.def;
  doc.write(`if (!(${accessor} instanceof Map)) return INVALID;`);
  generateSizeGate(doc, schema, `${accessor}.size`);
  const outputVar = newVar(ctx);
  const kVar = newVar(ctx);
  const valVar = newVar(ctx);
  doc.write(`const ${outputVar} = new Map();`);
  doc.write(`for (const [${kVar}, ${valVar}] of ${accessor}) {`);
  doc.indented((d) => {
    const keyOutput = generateCheck(d, ctx, def.keyType, kVar);
    const valOutput = generateCheck(d, ctx, def.valueType, valVar);
    d.write(`${outputVar}.set(${keyOutput}, ${valOutput});`);
  });
  doc.write(`}`);
  return outputVar;
}
function generateSetCheck(doc, ctx, schema, accessor) {
  const def = schema._zod.def;
  doc.write(`if (!(${accessor} instanceof Set)) return INVALID;`);
  generateSizeGate(doc, schema, `${accessor}.size`);
  const outputVar = newVar(ctx);
  const valVar = newVar(ctx);
  doc.write(`const ${outputVar} = new Set();`);
  doc.write(`for (const ${valVar} of ${accessor}) {`);
  doc.indented((d) => {
    const valOutput = generateCheck(d, ctx, def.valueType, valVar);
    d.write(`${outputVar}.add(${valOutput});`);
  });
  doc.write(`}`);
  return outputVar;
}
function generateFileCheck(doc, accessor) {
  doc.write(`if (!(${accessor} instanceof File)) return INVALID;`);
  return accessor;
}
function generateTemplateLiteralCheck(doc, ctx, schema, accessor) {
  doc.write(`if (typeof ${accessor} !== "string") return INVALID;`);
  const pattern = schema._zod.pattern;
  if (pattern) {
    const patternConst = addConstant(ctx, pattern);
    doc.write(`${patternConst}.lastIndex = 0;`);
    doc.write(`if (!${patternConst}.test(${accessor})) return INVALID;`);
  }
  return accessor;
}
function generateLazyCheck(doc, ctx, schema, accessor) {
  const def = schema._zod.def;
  const getterConst = addUserConstant(ctx, def.getter);
  const cacheConst = addConstant(ctx, { parser: null });
  doc.write(`if (!${cacheConst}.parser) {`);
  doc.indented((d) => {
    d.write(`const inner = ${getterConst}();`);
    d.write(`${cacheConst}.parser = function(input) {`);
    d.indented((d2) => {
      d2.write(`const result = inner._zod.run({ value: input, issues: [] }, {});`);
      d2.write(`return result.issues.length === 0 ? result.value : INVALID;`);
    });
    d.write(`};`);
  });
  doc.write(`}`);
  const outputVar = newVar(ctx);
  doc.write(`const ${outputVar} = ${cacheConst}.parser(${accessor});`);
  doc.write(`if (${outputVar} === INVALID) return INVALID;`);
  return outputVar;
}
function generatePipeCheck(doc, ctx, schema, accessor) {
  const def = schema._zod.def;
  const inputOutput = generateCheck(doc, ctx, def.in, accessor);
  if (def.transform) {
    if (isAsyncFunction(def.transform)) {
      throw new ZodCompileAsyncError("z.compile: async transforms in pipes are not supported");
    }
    const transformFn = def.transform;
    const helperFn = (value) => {
      const fakePayload = { value, issues: [], addIssue: pushIssue };
      const result = transformFn(value, fakePayload);
      if (result instanceof Promise)
        return INVALID;
      return fakePayload.issues.length === 0 ? result : INVALID;
    };
    const helperConst = addUserConstant(ctx, helperFn);
    const transformedVar = newVar(ctx);
    doc.write(`const ${transformedVar} = ${helperConst}(${inputOutput});`);
    doc.write(`if (${transformedVar} === INVALID) return INVALID;`);
    return generateCheck(doc, ctx, def.out, transformedVar);
  } else {
    return generateCheck(doc, ctx, def.out, inputOutput);
  }
}
function isAsyncFunction(fn) {
  return typeof fn === "function" && (fn.constructor.name === "AsyncFunction" || fn[Symbol.toStringTag] === "AsyncFunction");
}
function generateCustomCheck(doc, ctx, schema, accessor) {
  const def = schema._zod.def;
  if (def.fn) {
    if (isAsyncFunction(def.fn)) {
      throw new ZodCompileAsyncError("z.compile: async custom predicates are not supported");
    }
    const fnConst = addUserConstant(ctx, def.fn);
    const throwAsyncConst = addConstant(ctx, throwAsync);
    const resVar = newVar(ctx);
    doc.write(`const ${resVar} = ${fnConst}(${accessor});`);
    doc.write(`if (${resVar} instanceof Promise) ${throwAsyncConst}();`);
    doc.write(`if (!${resVar}) return INVALID;`);
  } else {
    throw new ZodCompileUnsupportedError("custom schema without a predicate function");
  }
  return accessor;
}
function runtimeCatch(innerSchema, catchValue, value) {
  const result = innerSchema._zod.run({ value, issues: [] }, {});
  if (result && typeof result.then === "function")
    return INVALID;
  const r2 = result;
  if (r2.issues.length === 0)
    return r2.value;
  return catchValue();
}
function generateCatchCheck(doc, ctx, schema, accessor) {
  const def = schema._zod.def;
  if (!def.catchValue[CONSTANT_CATCH]) {
    throw new ZodCompileUnsupportedError("catch with a callback (only a constant catch value compiles)", false);
  }
  const outputVar = newVar(ctx);
  doc.write(`let ${outputVar} = (() => {`);
  doc.indented((d) => {
    const innerOut = compileChild(d, ctx, def.innerType, accessor);
    d.write(`return ${innerOut};`);
  });
  doc.write(`})();`);
  const innerConst = addConstant(ctx, def.innerType);
  const catchConst = addUserConstant(ctx, def.catchValue);
  const catchHelperConst = addConstant(ctx, runtimeCatch);
  doc.write(`if (${outputVar} === INVALID) {`);
  doc.indented((d) => {
    d.write(`${outputVar} = ${catchHelperConst}(${innerConst}, ${catchConst}, ${accessor});`);
    d.write(`if (${outputVar} === INVALID) return INVALID;`);
  });
  doc.write(`}`);
  return outputVar;
}
function generateTransformCheck(doc, ctx, schema, accessor) {
  const def = schema._zod.def;
  if (def.transform) {
    if (isAsyncFunction(def.transform)) {
      throw new ZodCompileAsyncError("z.compile: async transforms are not supported");
    }
    const transformFn = def.transform;
    const helperFn = (value) => {
      const fakePayload = { value, issues: [], addIssue: pushIssue };
      const result = transformFn(value, fakePayload);
      if (result instanceof Promise)
        return INVALID;
      return fakePayload.issues.length === 0 ? result : INVALID;
    };
    const helperConst = addUserConstant(ctx, helperFn);
    const outputVar = newVar(ctx);
    doc.write(`const ${outputVar} = ${helperConst}(${accessor});`);
    doc.write(`if (${outputVar} === INVALID) return INVALID;`);
    return outputVar;
  }
  return accessor;
}

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class2, params) {
  return new Class2(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class2, params) {
  return new Class2(snapshotChecks({ type: "string", coerce: true, ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class2, params) {
  return new Class2({
    type: "string",
    format: "email",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class2, params) {
  return new Class2({
    type: "string",
    format: "guid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v4",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v6",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v7",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _url(Class2, params) {
  return new Class2({
    type: "string",
    format: "url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _emoji2(Class2, params) {
  return new Class2({
    type: "string",
    format: "emoji",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class2, params) {
  return new Class2({
    type: "string",
    format: "nanoid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid2",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ulid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class2, params) {
  return new Class2({
    type: "string",
    format: "xid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ksuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv4",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv6",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class2, params) {
  return new Class2({
    type: "string",
    format: "mac",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv4",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv6",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class2, params) {
  return new Class2({
    type: "string",
    format: "e164",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class2, params) {
  return new Class2({
    type: "string",
    format: "credit_card",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class2, params) {
  return new Class2({
    type: "string",
    format: "iban",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class2, params) {
  return new Class2({
    type: "string",
    format: "jwt",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
var TimePrecision = {
  Any: null,
  Minute: -1,
  Second: 0,
  Millisecond: 3,
  Microsecond: 6
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "datetime",
    check: "string_format",
    offset: false,
    local: false,
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class2, params) {
  return new Class2({
    type: "string",
    format: "date",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "time",
    check: "string_format",
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class2, params) {
  return new Class2({
    type: "string",
    format: "duration",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _number(Class2, params) {
  return new Class2(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class2, params) {
  return new Class2(snapshotChecks({ type: "number", coerce: true, checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: false,
    format: "safeint",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: false,
    format: "float32",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: false,
    format: "float64",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: false,
    format: "int32",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: false,
    format: "uint32",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class2, params) {
  return new Class2({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class2, params) {
  return new Class2({
    type: "boolean",
    coerce: true,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class2, params) {
  return new Class2({
    type: "bigint",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class2, params) {
  return new Class2({
    type: "bigint",
    coerce: true,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class2, params) {
  return new Class2({
    type: "bigint",
    check: "bigint_format",
    abort: false,
    format: "int64",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class2, params) {
  return new Class2({
    type: "bigint",
    check: "bigint_format",
    abort: false,
    format: "uint64",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class2, params) {
  return new Class2({
    type: "symbol",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _undefined2(Class2, params) {
  return new Class2({
    type: "undefined",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _null2(Class2, params) {
  return new Class2({
    type: "null",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _any(Class2) {
  return new Class2({
    type: "any"
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class2) {
  return new Class2({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _never(Class2, params) {
  return new Class2({
    type: "never",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _void(Class2, params) {
  return new Class2({
    type: "void",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _date(Class2, params) {
  return new Class2({
    type: "date",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class2, params) {
  return new Class2({
    type: "date",
    coerce: true,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class2, params) {
  return new Class2({
    type: "nan",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _positive(params) {
  return /* @__PURE__ */ _gt(0, params);
}
// @__NO_SIDE_EFFECTS__
function _negative(params) {
  return /* @__PURE__ */ _lt(0, params);
}
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
  return /* @__PURE__ */ _lte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
  return /* @__PURE__ */ _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
  return new $ZodCheckMultipleOf({
    check: "multiple_of",
    ...normalizeParams(params),
    value
  });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
  return new $ZodCheckMaxSize({
    check: "max_size",
    ...normalizeParams(params),
    maximum
  });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
  return new $ZodCheckMinSize({
    check: "min_size",
    ...normalizeParams(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
  return new $ZodCheckSizeEquals({
    check: "size_equals",
    ...normalizeParams(params),
    size
  });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
  const ch = new $ZodCheckMaxLength({
    check: "max_length",
    ...normalizeParams(params),
    maximum
  });
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
  return new $ZodCheckMinLength({
    check: "min_length",
    ...normalizeParams(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
  return new $ZodCheckLengthEquals({
    check: "length_equals",
    ...normalizeParams(params),
    length
  });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
  return new $ZodCheckRegex({
    check: "string_format",
    format: "regex",
    ...normalizeParams(params),
    pattern
  });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
  return new $ZodCheckLowerCase({
    check: "string_format",
    format: "lowercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
  return new $ZodCheckUpperCase({
    check: "string_format",
    format: "uppercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
  return new $ZodCheckIncludes({
    check: "string_format",
    format: "includes",
    ...normalizeParams(params),
    includes
  });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
  return new $ZodCheckStartsWith({
    check: "string_format",
    format: "starts_with",
    ...normalizeParams(params),
    prefix
  });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
  return new $ZodCheckEndsWith({
    check: "string_format",
    format: "ends_with",
    ...normalizeParams(params),
    suffix
  });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
  return new $ZodCheckProperty({
    check: "property",
    property,
    schema,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
  return new $ZodCheckProperties({
    check: "properties",
    shape,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
  return new $ZodCheckMimeType({
    check: "mime_type",
    mime: types,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
  return new $ZodCheckOverwrite({
    check: "overwrite",
    tx
  });
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
  return /* @__PURE__ */ _overwrite((input2) => input2.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
  return /* @__PURE__ */ _overwrite((input2) => input2.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
  return /* @__PURE__ */ _overwrite((input2) => input2.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
  return /* @__PURE__ */ _overwrite((input2) => input2.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
  return /* @__PURE__ */ _overwrite((input2) => slugify(input2));
}
// @__NO_SIDE_EFFECTS__
function _array(Class2, element, params) {
  return new Class2({
    type: "array",
    element,
    // get element() {
    //   return element;
    // },
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _union(Class2, options, params) {
  return new Class2({
    type: "union",
    options,
    ...normalizeParams(params)
  });
}
function _xor(Class2, options, params) {
  return new Class2({
    type: "union",
    options,
    inclusive: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class2, discriminator, options, params) {
  return new Class2({
    type: "union",
    options,
    discriminator,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class2, left, right) {
  return new Class2({
    type: "intersection",
    left,
    right
  });
}
// @__NO_SIDE_EFFECTS__
function _tuple(Class2, items, _paramsOrRest, _params) {
  const hasRest = _paramsOrRest instanceof $ZodType;
  const params = hasRest ? _params : _paramsOrRest;
  const rest = hasRest ? _paramsOrRest : null;
  return new Class2({
    type: "tuple",
    items,
    rest,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _record(Class2, keyType, valueType, params) {
  return new Class2({
    type: "record",
    keyType,
    valueType,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _map(Class2, keyType, valueType, params) {
  return new Class2({
    type: "map",
    keyType,
    valueType,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _set(Class2, valueType, params) {
  return new Class2({
    type: "set",
    valueType,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class2, values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new Class2({
    type: "enum",
    entries,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _nativeEnum(Class2, entries, params) {
  return new Class2({
    type: "enum",
    entries,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class2, value, params) {
  return new Class2({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _file(Class2, params) {
  return new Class2({
    type: "file",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class2, fn) {
  return new Class2({
    type: "transform",
    transform: fn
  });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class2, innerType) {
  return new Class2({
    type: "optional",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class2, innerType) {
  return new Class2({
    type: "nullable",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function _default(Class2, innerType, defaultValue) {
  return new Class2({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
    }
  });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class2, innerType, params) {
  return new Class2({
    type: "nonoptional",
    innerType,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _success(Class2, innerType) {
  return new Class2({
    type: "success",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class2, innerType, catchValue) {
  return new Class2({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : constantCatch(catchValue)
  });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class2, in_, out) {
  return new Class2({
    type: "pipe",
    in: in_,
    out
  });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class2, innerType) {
  return new Class2({
    type: "readonly",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class2, parts, params) {
  return new Class2({
    type: "template_literal",
    parts,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class2, getter) {
  return new Class2({
    type: "lazy",
    getter
  });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class2, innerType) {
  return new Class2({
    type: "promise",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class2, fn, _params) {
  const norm = normalizeParams(_params);
  norm.abort ?? (norm.abort = true);
  const schema = new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...norm
  });
  return schema;
}
// @__NO_SIDE_EFFECTS__
function _refine(Class2, fn, _params) {
  const schema = new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
  });
  return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
  const ch = /* @__PURE__ */ _check((payload) => {
    payload.addIssue = (issue2) => {
      if (typeof issue2 === "string") {
        payload.issues.push(issue(issue2, payload.value, ch._zod.def));
      } else {
        const _issue = issue2;
        if (_issue.fatal)
          _issue.continue = false;
        _issue.code ?? (_issue.code = "custom");
        if (!("input" in _issue))
          _issue.input = payload.value;
        _issue.inst ?? (_issue.inst = ch);
        _issue.continue ?? (_issue.continue = !ch._zod.def.abort);
        payload.issues.push(issue(_issue));
      }
    };
    return fn(payload.value, payload);
  }, params);
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
  const ch = new $ZodCheck({
    check: "custom",
    ...normalizeParams(params)
  });
  ch._zod.check = fn;
  return ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
  const ch = new $ZodCheck({ check: "describe" });
  ch._zod.onattach = [
    (inst) => {
      const existing = globalRegistry.get(inst) ?? {};
      globalRegistry.add(inst, { ...existing, description });
    }
  ];
  ch._zod.check = () => {
  };
  return ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
  const ch = new $ZodCheck({ check: "meta" });
  ch._zod.onattach = [
    (inst) => {
      const existing = globalRegistry.get(inst) ?? {};
      globalRegistry.add(inst, { ...existing, ...metadata });
    }
  ];
  ch._zod.check = () => {
  };
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
  const params = normalizeParams(_params);
  let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"];
  let falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
  if (params.case !== "sensitive") {
    truthyArray = truthyArray.map((v) => typeof v === "string" ? v.toLowerCase() : v);
    falsyArray = falsyArray.map((v) => typeof v === "string" ? v.toLowerCase() : v);
  }
  const truthySet = new Set(truthyArray);
  const falsySet = new Set(falsyArray);
  const _Codec = Classes.Codec ?? $ZodCodec;
  const _Boolean = Classes.Boolean ?? $ZodBoolean;
  const _String = Classes.String ?? $ZodString;
  const stringSchema = new _String({ type: "string", error: params.error });
  const booleanSchema = new _Boolean({ type: "boolean", error: params.error });
  const codec2 = new _Codec({
    type: "pipe",
    in: stringSchema,
    out: booleanSchema,
    transform: ((input2, payload) => {
      let data = input2;
      if (params.case !== "sensitive")
        data = data.toLowerCase();
      if (truthySet.has(data)) {
        return true;
      } else if (falsySet.has(data)) {
        return false;
      } else {
        payload.issues.push({
          code: "invalid_value",
          expected: "stringbool",
          values: [...truthySet, ...falsySet],
          input: payload.value,
          inst: codec2,
          continue: false
        });
        return {};
      }
    }),
    reverseTransform: ((input2, _payload) => {
      if (input2 === true) {
        return truthyArray[0] || "true";
      } else {
        return falsyArray[0] || "false";
      }
    }),
    error: params.error
  });
  codec2._zod.bag.truthy = truthyArray;
  codec2._zod.bag.falsy = falsyArray;
  codec2._zod.bag.case = params.case ?? "insensitive";
  return codec2;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class2, format, fnOrRegex, _params = {}) {
  const params = normalizeParams(_params);
  const def = {
    check: "string_format",
    type: "string",
    format,
    fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
    ...params
  };
  if (fnOrRegex instanceof RegExp) {
    def.pattern = fnOrRegex;
  }
  const inst = new Class2(def);
  return inst;
}

// node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
  for (const source of sources) {
    for (const key of Reflect.ownKeys(source)) {
      if (Object.prototype.propertyIsEnumerable.call(source, key)) {
        assignProp(target, key, source[key]);
      }
    }
  }
  return target;
}
function initializeContext(params) {
  let target = params?.target ?? "draft-2020-12";
  if (target === "draft-4")
    target = "draft-04";
  if (target === "draft-7")
    target = "draft-07";
  return {
    processors: params.processors ?? {},
    metadataRegistry: params?.metadata ?? globalRegistry,
    target,
    unrepresentable: params?.unrepresentable ?? "throw",
    override: params?.override ?? (() => {
    }),
    io: params?.io ?? "output",
    counter: 0,
    seen: /* @__PURE__ */ new Map(),
    sharedDefsExtractedFor: void 0,
    sharedEmitDoneFor: void 0,
    cycles: params?.cycles ?? "ref",
    reused: params?.reused ?? "inline",
    intersections: [],
    deferred: [],
    external: params?.external ?? void 0
  };
}
function handleUnrepresentable(schema, ctx, json2, params, message) {
  const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({ zodSchema: schema, path: params.path, message }) : ctx.unrepresentable;
  if (result === "any")
    return false;
  if (result === void 0 || result === "throw")
    throw new Error(message);
  Object.assign(json2, result);
  return true;
}
function processSchema(schema, ctx, _params = { path: [], schemaPath: [] }) {
  var _a3;
  const def = schema._zod.def;
  const seen = ctx.seen.get(schema);
  if (seen) {
    seen.count++;
    const isCycle = _params.schemaPath.includes(schema);
    if (isCycle) {
      seen.cycle = _params.path;
    }
    return seen.schema;
  }
  const result = { schema: {}, count: 1, cycle: void 0, path: _params.path };
  ctx.seen.set(schema, result);
  ctx.sharedDefsExtractedFor = void 0;
  ctx.sharedEmitDoneFor = void 0;
  const overrideSchema = schema._zod.toJSONSchema?.();
  if (overrideSchema) {
    result.schema = overrideSchema;
  } else {
    const params = {
      ..._params,
      schemaPath: [..._params.schemaPath, schema],
      path: _params.path
    };
    if (schema._zod.processJSONSchema) {
      schema._zod.processJSONSchema(ctx, result.schema, params);
    } else {
      const _json = result.schema;
      const processor = ctx.processors[def.type];
      if (!processor) {
        throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
      }
      processor(schema, ctx, _json, params);
    }
    const parent = schema._zod.parent;
    if (parent) {
      if (!result.ref)
        result.ref = parent;
      processSchema(parent, ctx, params);
      ctx.seen.get(parent).isParent = true;
    }
  }
  const meta3 = ctx.metadataRegistry.get(schema);
  if (meta3)
    assignProps(result.schema, meta3);
  if (ctx.io === "input" && isTransforming(schema)) {
    delete result.schema.examples;
    delete result.schema.default;
  }
  if (ctx.io === "input" && "_prefault" in result.schema)
    (_a3 = result.schema).default ?? (_a3.default = result.schema._prefault);
  delete result.schema._prefault;
  const _result = ctx.seen.get(schema);
  return _result.schema;
}
function encodeJSONPointerSegment(segment) {
  return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
  const root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
    return;
  const idToSchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.entries()) {
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      const existing = idToSchema.get(id);
      if (existing && existing !== entry[0]) {
        throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
      }
      idToSchema.set(id, entry[0]);
    }
  }
  const makeURI = (entry) => {
    const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
    if (ctx.external) {
      const externalId = ctx.external.registry.get(entry[0])?.id;
      const uriGenerator = ctx.external.uri ?? ((id2) => id2);
      if (externalId) {
        return { ref: uriGenerator(externalId) };
      }
      const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
      entry[1].defId = id;
      return { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
    }
    const uriPrefix = `#`;
    const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
    if (entry[1] === root && !entry[1].schema.id) {
      return { ref: uriPrefix };
    }
    const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
    return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
  };
  const extractToDef = (entry) => {
    if (entry[1].schema.$ref) {
      return;
    }
    const seen = entry[1];
    const { ref, defId } = makeURI(entry);
    seen.def = { ...seen.schema };
    if (defId)
      seen.defId = defId;
    const schema2 = seen.schema;
    for (const key in schema2) {
      delete schema2[key];
    }
    schema2.$ref = ref;
  };
  if (ctx.cycles === "throw") {
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.cycle) {
        throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
      }
    }
  }
  for (const entry of ctx.seen.entries()) {
    const seen = entry[1];
    if (schema === entry[0]) {
      extractToDef(entry);
      continue;
    }
    if (ctx.external) {
      const ext = ctx.external.registry.get(entry[0])?.id;
      if (schema !== entry[0] && ext) {
        extractToDef(entry);
        continue;
      }
    }
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      extractToDef(entry);
      continue;
    }
    if (seen.cycle) {
      extractToDef(entry);
      continue;
    }
    if (seen.count > 1) {
      if (ctx.reused === "ref") {
        extractToDef(entry);
      }
    }
  }
  if (ctx.external)
    ctx.sharedDefsExtractedFor = ctx.external;
}
function compactTypeUnion(schema) {
  const options = schema.anyOf;
  if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0)
    return;
  const types = [];
  for (const option of options) {
    if (!option || typeof option !== "object")
      return;
    compactTypeUnion(option);
    const keys = Object.keys(option);
    if (keys.length !== 1 || keys[0] !== "type")
      return;
    const type = option.type;
    for (const member of Array.isArray(type) ? type : [type]) {
      if (typeof member !== "string")
        return;
      if (!types.includes(member))
        types.push(member);
    }
  }
  delete schema.anyOf;
  schema.type = types.length === 1 ? types[0] : types;
}
var FOLDABLE_KEYS = /* @__PURE__ */ new Set(["type", "properties", "required", "additionalProperties"]);
var UNION_KEYS = ["oneOf", "anyOf"];
function undeclaredConstraint(member) {
  const extra = member.additionalProperties;
  if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null)
    return null;
  return Object.keys(extra).length ? extra : null;
}
function foldObjects(members2) {
  const objects = [];
  for (const member of members2) {
    if (typeof member !== "object" || member.type !== "object")
      return null;
    for (const key in member) {
      if (!FOLDABLE_KEYS.has(key))
        return null;
    }
    objects.push(member);
  }
  const properties = {};
  const required2 = /* @__PURE__ */ new Set();
  for (const object2 of objects) {
    for (const key in object2.properties) {
      if (Object.prototype.hasOwnProperty.call(properties, key))
        continue;
      const parts = [];
      for (const other of objects) {
        const part = other.properties?.[key] ?? undeclaredConstraint(other);
        if (part === null || part === void 0)
          continue;
        if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)))
          parts.push(part);
      }
      const merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
      assignProp(properties, key, merged);
    }
    for (const key of object2.required ?? [])
      required2.add(key);
  }
  const folded = { type: "object", properties };
  if (required2.size)
    folded.required = [...required2];
  if (objects.every((object2) => object2.additionalProperties === false)) {
    folded.additionalProperties = false;
  } else {
    const constraints = [];
    for (const object2 of objects) {
      const constraint = undeclaredConstraint(object2);
      if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)))
        constraints.push(constraint);
    }
    if (constraints.length === 1)
      folded.additionalProperties = constraints[0];
    else if (constraints.length > 1)
      folded.additionalProperties = { allOf: constraints };
  }
  return folded;
}
function foldIntersection(json2) {
  const allOf = json2.allOf;
  if (!Array.isArray(allOf) || allOf.length < 2)
    return;
  for (const key of FOLDABLE_KEYS)
    if (key in json2)
      return;
  const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
  let folded = null;
  if (!unions.length) {
    folded = foldObjects(allOf);
  } else {
    const union2 = unions[0];
    const keyword = UNION_KEYS.find((k) => Array.isArray(union2[k]));
    if (Object.keys(union2).length !== 1)
      return;
    const rest = allOf.filter((m) => m !== union2);
    const branches = union2[keyword].map((branch) => foldObjects([...rest, branch]));
    if (branches.some((b) => !b))
      return;
    folded = { [keyword]: branches };
  }
  if (!folded)
    return;
  delete json2.allOf;
  assignProps(json2, folded);
}
function finalize(ctx, schema) {
  const root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  const flattenRef = (zodSchema) => {
    const seen = ctx.seen.get(zodSchema);
    if (seen.ref === null)
      return;
    const schema2 = seen.def ?? seen.schema;
    const _cached = { ...schema2 };
    const ref = seen.ref;
    seen.ref = null;
    if (ref) {
      flattenRef(ref);
      const refSeen = ctx.seen.get(ref);
      const refSchema = refSeen.schema;
      if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
        schema2.allOf = schema2.allOf ?? [];
        schema2.allOf.push(refSchema);
      } else {
        assignProps(schema2, refSchema);
      }
      assignProps(schema2, _cached);
      const isParentRef = zodSchema._zod.parent === ref;
      if (isParentRef) {
        for (const key in schema2) {
          if (key === "$ref" || key === "allOf")
            continue;
          if (!(key in _cached)) {
            delete schema2[key];
          }
        }
      }
      if (refSchema.$ref && refSeen.def) {
        for (const key in schema2) {
          if (key === "$ref" || key === "allOf")
            continue;
          if (key in refSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(refSeen.def[key])) {
            delete schema2[key];
          }
        }
      }
    }
    const parent = zodSchema._zod.parent;
    if (parent && parent !== ref) {
      flattenRef(parent);
      const parentSeen = ctx.seen.get(parent);
      if (parentSeen?.schema.$ref) {
        schema2.$ref = parentSeen.schema.$ref;
        if (parentSeen.def) {
          for (const key in schema2) {
            if (key === "$ref" || key === "allOf")
              continue;
            if (key in parentSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(parentSeen.def[key])) {
              delete schema2[key];
            }
          }
        }
      }
    }
    ctx.override({
      zodSchema,
      jsonSchema: schema2,
      path: seen.path ?? []
    });
  };
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of [...ctx.seen.entries()].reverse()) {
      flattenRef(entry[0]);
    }
    if (ctx.target !== "openapi-3.0") {
      for (const entry of ctx.seen.entries()) {
        compactTypeUnion(entry[1].def ?? entry[1].schema);
      }
    }
    for (const rewrite of ctx.deferred)
      rewrite();
    if (ctx.intersections.length) {
      const carriers = /* @__PURE__ */ new Map();
      for (const seen of ctx.seen.values()) {
        for (const json2 of [seen.schema, seen.def]) {
          const allOf = json2?.allOf;
          if (!Array.isArray(allOf))
            continue;
          const existing = carriers.get(allOf);
          if (existing)
            existing.push(json2);
          else
            carriers.set(allOf, [json2]);
        }
      }
      for (const allOf of ctx.intersections) {
        for (const json2 of carriers.get(allOf) ?? [])
          foldIntersection(json2);
      }
    }
  }
  const result = {};
  if (ctx.target === "draft-2020-12") {
    result.$schema = "https://json-schema.org/draft/2020-12/schema";
  } else if (ctx.target === "draft-07") {
    result.$schema = "http://json-schema.org/draft-07/schema#";
  } else if (ctx.target === "draft-04") {
    result.$schema = "http://json-schema.org/draft-04/schema#";
  } else if (ctx.target === "openapi-3.0") {
  } else {
  }
  if (ctx.external?.uri) {
    const id = ctx.external.registry.get(schema)?.id;
    if (!id)
      throw new Error("Schema is missing an `id` property");
    result.$id = ctx.external.uri(id);
  }
  assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
  const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
  if (rootMetaId !== void 0 && result.id === rootMetaId)
    delete result.id;
  const defs = ctx.external?.defs ?? {};
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.def && seen.defId) {
        if (seen.def.id === seen.defId)
          delete seen.def.id;
        assignProp(defs, seen.defId, seen.def);
      }
    }
  }
  if (ctx.external)
    ctx.sharedEmitDoneFor = ctx.external;
  if (ctx.external) {
  } else {
    if (Object.keys(defs).length > 0) {
      if (ctx.target === "draft-2020-12") {
        result.$defs = defs;
      } else {
        result.definitions = defs;
      }
    }
  }
  try {
    const finalized = JSON.parse(JSON.stringify(result));
    Object.defineProperty(finalized, "~standard", {
      value: {
        ...schema["~standard"],
        jsonSchema: {
          input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
          output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
        }
      },
      enumerable: false,
      writable: false
    });
    return finalized;
  } catch (_err) {
    throw new Error("Error converting schema to JSON.");
  }
}
function isTransforming(_schema, _ctx) {
  const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
  if (ctx.seen.has(_schema))
    return false;
  ctx.seen.add(_schema);
  const def = _schema._zod.def;
  if (def.type === "transform")
    return true;
  if (def.type === "array")
    return isTransforming(def.element, ctx);
  if (def.type === "set")
    return isTransforming(def.valueType, ctx);
  if (def.type === "lazy")
    return isTransforming(def.getter(), ctx);
  if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") {
    return isTransforming(def.innerType, ctx);
  }
  if (def.type === "intersection") {
    return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
  }
  if (def.type === "record" || def.type === "map") {
    return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
  }
  if (def.type === "pipe") {
    if (_schema._zod.traits.has("$ZodCodec"))
      return true;
    return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
  }
  if (def.type === "object") {
    for (const key in def.shape) {
      if (isTransforming(def.shape[key], ctx))
        return true;
    }
    return false;
  }
  if (def.type === "union") {
    for (const option of def.options) {
      if (isTransforming(option, ctx))
        return true;
    }
    return false;
  }
  if (def.type === "tuple") {
    for (const item of def.items) {
      if (isTransforming(item, ctx))
        return true;
    }
    if (def.rest && isTransforming(def.rest, ctx))
      return true;
    return false;
  }
  return false;
}
var createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
  const ctx = initializeContext({ ...params, processors });
  processSchema(schema, ctx);
  extractDefs(ctx, schema);
  return finalize(ctx, schema);
};
var createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
  const { libraryOptions, target } = params ?? {};
  const ctx = initializeContext({ ...libraryOptions ?? {}, target, io, processors });
  processSchema(schema, ctx);
  extractDefs(ctx, schema);
  return finalize(ctx, schema);
};

// node_modules/zod/v4/core/json-schema-processors.js
var narrowMin = (agg, key, value) => {
  if (agg[key] === void 0 || value > agg[key])
    agg[key] = value;
};
var narrowMax = (agg, key, value) => {
  if (agg[key] === void 0 || value < agg[key])
    agg[key] = value;
};
var narrowBoth = (agg, value) => {
  narrowMin(agg, "minimum", value);
  narrowMax(agg, "maximum", value);
};
var addDivisor = (agg, value) => {
  agg.multipleOf ?? (agg.multipleOf = []);
  if (!agg.multipleOf.includes(value))
    agg.multipleOf.push(value);
};
var addPattern = (agg, pattern) => {
  agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
  agg.patterns.add(pattern);
};
var intersectMime = (agg, mime) => {
  agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
var setFormat = (agg, format) => {
  agg.format = format;
  if (format.includes("int"))
    agg.isInt = true;
};
var minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
var maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
var formatContributor = (ranges) => (agg, def) => {
  setFormat(agg, def.format);
  const [minimum, maximum] = ranges[def.format];
  narrowMin(agg, "minimum", minimum);
  narrowMax(agg, "maximum", maximum);
};
var contributors = {
  greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
  less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
  multiple_of: (agg, def) => addDivisor(agg, def.value),
  number_format: formatContributor(NUMBER_FORMAT_RANGES),
  bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
  min_length: minContributor,
  max_length: maxContributor,
  length_equals: (agg, def) => narrowBoth(agg, def.length),
  min_size: minContributor,
  max_size: maxContributor,
  size_equals: (agg, def) => narrowBoth(agg, def.size),
  string_format: (agg, def) => {
    setFormat(agg, def.format);
    if (def.pattern)
      addPattern(agg, def.pattern);
    if (def.format === "base64" || def.format === "base64url")
      agg.contentEncoding = def.format;
    if (def.local || def.precision === -1)
      agg.laxFormat = true;
  },
  mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
  const agg = {};
  const def = schema._zod.def;
  const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
  for (const ch of list)
    contributors[ch._zod.def.check]?.(agg, ch._zod.def);
  const bag = schema._zod.bag;
  if (bag.minimum !== void 0)
    narrowMin(agg, "minimum", bag.minimum);
  if (bag.exclusiveMinimum !== void 0)
    narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
  if (bag.maximum !== void 0)
    narrowMax(agg, "maximum", bag.maximum);
  if (bag.exclusiveMaximum !== void 0)
    narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
  if (bag.multipleOf !== void 0)
    addDivisor(agg, bag.multipleOf);
  if (bag.format !== void 0) {
    agg.format ?? (agg.format = bag.format);
    if (bag.format.includes("int"))
      agg.isInt = true;
  }
  if (bag.mime)
    intersectMime(agg, bag.mime);
  for (const pattern of bag.patterns ?? [])
    addPattern(agg, pattern);
  return agg;
}
var formatMap = {
  guid: "uuid",
  url: "uri",
  datetime: "date-time",
  json_string: "json-string",
  regex: ""
  // do not set
};
var exactPatterns = /* @__PURE__ */ new Map([
  [base64Charset, base64],
  [base64urlCharset, base64url]
]);
var exactPattern = (p) => exactPatterns.get(p) ?? p;
var stringProcessor = (schema, ctx, _json, _params) => {
  const json2 = _json;
  json2.type = "string";
  const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
  if (typeof minimum === "number")
    json2.minLength = minimum;
  if (typeof maximum === "number")
    json2.maxLength = maximum;
  if (format) {
    json2.format = formatMap[format] ?? format;
    if (json2.format === "")
      delete json2.format;
    if (format === "time" || laxFormat) {
      delete json2.format;
    }
  }
  if (contentEncoding)
    json2.contentEncoding = contentEncoding;
  if (patterns && patterns.size > 0) {
    const patternList = [...patterns].map(exactPattern);
    if (patternList.length === 1)
      json2.pattern = patternList[0].source;
    else if (patternList.length > 1) {
      json2.allOf = [
        ...patternList.map((regex) => ({
          ...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
          pattern: regex.source
        }))
      ];
    }
  }
};
var numberProcessor = (schema, ctx, _json, params) => {
  const json2 = _json;
  const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
  json2.type = isInt ? "integer" : "number";
  const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
  const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
  const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
  if (exMin) {
    if (legacy) {
      json2.minimum = exclusiveMinimum;
      json2.exclusiveMinimum = true;
    } else {
      json2.exclusiveMinimum = exclusiveMinimum;
    }
  } else if (typeof minimum === "number") {
    json2.minimum = minimum;
  }
  if (exMax) {
    if (legacy) {
      json2.maximum = exclusiveMaximum;
      json2.exclusiveMaximum = true;
    } else {
      json2.exclusiveMaximum = exclusiveMaximum;
    }
  } else if (typeof maximum === "number") {
    json2.maximum = maximum;
  }
  if (multipleOf) {
    const divisors = /* @__PURE__ */ new Set();
    for (const divisor of multipleOf) {
      if (Number.isFinite(divisor) && divisor !== 0)
        divisors.add(Math.abs(divisor));
      else
        handleUnrepresentable(schema, ctx, json2, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
    }
    const [first, ...rest] = divisors;
    if (first !== void 0)
      json2.multipleOf = first;
    if (rest.length)
      json2.allOf = [...json2.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
  }
};
var booleanProcessor = (_schema, _ctx, json2, _params) => {
  json2.type = "boolean";
};
var bigintProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "BigInt cannot be represented in JSON Schema");
};
var symbolProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Symbols cannot be represented in JSON Schema");
};
var nullProcessor = (_schema, ctx, json2, _params) => {
  if (ctx.target === "openapi-3.0") {
    json2.type = "string";
    json2.nullable = true;
    json2.enum = [null];
  } else {
    json2.type = "null";
  }
};
var undefinedProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Undefined cannot be represented in JSON Schema");
};
var voidProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Void cannot be represented in JSON Schema");
};
var neverProcessor = (_schema, _ctx, json2, _params) => {
  json2.not = {};
};
var anyProcessor = (_schema, _ctx, _json, _params) => {
};
var unknownProcessor = (_schema, _ctx, _json, _params) => {
};
var dateProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Date cannot be represented in JSON Schema");
};
var enumProcessor = (schema, _ctx, json2, _params) => {
  const def = schema._zod.def;
  const values = getEnumValues(def.entries);
  if (values.length === 0) {
    json2.not = {};
    return;
  }
  if (values.every((v) => typeof v === "number"))
    json2.type = "number";
  if (values.every((v) => typeof v === "string"))
    json2.type = "string";
  json2.enum = values;
};
var literalProcessor = (schema, ctx, json2, params) => {
  const def = schema._zod.def;
  if (def.values.length === 0) {
    json2.not = {};
    return;
  }
  const vals = [];
  for (const val of def.values) {
    if (val === void 0) {
      if (handleUnrepresentable(schema, ctx, json2, params, "Literal `undefined` cannot be represented in JSON Schema"))
        return;
    } else if (typeof val === "bigint") {
      if (handleUnrepresentable(schema, ctx, json2, params, "BigInt literals cannot be represented in JSON Schema"))
        return;
      vals.push(Number(val));
    } else {
      vals.push(val);
    }
  }
  if (vals.length === 0) {
  } else if (vals.length === 1) {
    const val = vals[0];
    json2.type = val === null ? "null" : typeof val;
    if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") {
      json2.enum = [val];
    } else {
      json2.const = val;
    }
  } else {
    if (vals.every((v) => typeof v === "number"))
      json2.type = "number";
    if (vals.every((v) => typeof v === "string"))
      json2.type = "string";
    if (vals.every((v) => typeof v === "boolean"))
      json2.type = "boolean";
    if (vals.every((v) => v === null))
      json2.type = "null";
    json2.enum = vals;
  }
};
var nanProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "NaN cannot be represented in JSON Schema");
};
var templateLiteralProcessor = (schema, _ctx, json2, _params) => {
  const _json = json2;
  const pattern = schema._zod.pattern;
  if (!pattern)
    throw new Error("Pattern not found in template literal");
  _json.type = "string";
  _json.pattern = pattern.source;
};
var fileProcessor = (schema, _ctx, json2, _params) => {
  const _json = json2;
  _json.type = "string";
  _json.format = "binary";
  _json.contentEncoding = "binary";
  const { minimum, maximum, mime } = aggregateChecks(schema);
  if (minimum !== void 0)
    _json.minLength = minimum;
  if (maximum !== void 0)
    _json.maxLength = maximum;
  if (!mime)
    return;
  if (mime.length === 0)
    _json.not = {};
  else if (mime.length === 1)
    _json.contentMediaType = mime[0];
  else
    _json.anyOf = mime.map((m) => ({ contentMediaType: m }));
};
var successProcessor = (_schema, _ctx, json2, _params) => {
  json2.type = "boolean";
};
var customProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Custom types cannot be represented in JSON Schema");
};
var functionProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Function types cannot be represented in JSON Schema");
};
var transformProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Transforms cannot be represented in JSON Schema");
};
var mapProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Map cannot be represented in JSON Schema");
};
var setProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Set cannot be represented in JSON Schema");
};
var arrayProcessor = (schema, ctx, _json, params) => {
  const json2 = _json;
  const def = schema._zod.def;
  const { minimum, maximum } = aggregateChecks(schema);
  if (typeof minimum === "number")
    json2.minItems = minimum;
  if (typeof maximum === "number")
    json2.maxItems = maximum;
  json2.type = "array";
  json2.items = processSchema(def.element, ctx, {
    ...params,
    path: [...params.path, "items"]
  });
};
function inputOptin(schema) {
  const def = schema._zod.def;
  if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) {
    return inputOptin(def.out);
  }
  if (def.type === "catch") {
    return inputOptin(def.innerType);
  }
  return schema._zod.optin;
}
var objectProcessor = (schema, ctx, _json, params) => {
  const json2 = _json;
  const def = schema._zod.def;
  const shape = def.shape;
  const symbolKeys = Object.getOwnPropertySymbols(shape);
  if (symbolKeys.length && handleUnrepresentable(schema, ctx, json2, params, "Symbol keys cannot be represented in JSON Schema")) {
    return;
  }
  json2.type = "object";
  json2.properties = {};
  for (const key in shape) {
    assignProp(json2.properties, key, processSchema(shape[key], ctx, {
      ...params,
      path: [...params.path, "properties", key]
    }));
  }
  const requiredKeys = [];
  for (const key of Object.keys(shape)) {
    const field = def.shape[key];
    if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) {
      requiredKeys.push(key);
    }
  }
  if (requiredKeys.length > 0) {
    json2.required = requiredKeys;
  }
  if (def.catchall?._zod.def.type === "never") {
    json2.additionalProperties = false;
  } else if (!def.catchall) {
    if (ctx.io === "output")
      json2.additionalProperties = false;
  } else if (def.catchall) {
    json2.additionalProperties = processSchema(def.catchall, ctx, {
      ...params,
      path: [...params.path, "additionalProperties"]
    });
  }
};
var unionProcessor = (schema, ctx, json2, params) => {
  const def = schema._zod.def;
  const isExclusive = def.inclusive === false;
  const options = def.options.map((x, i) => processSchema(x, ctx, {
    ...params,
    path: [...params.path, isExclusive ? "oneOf" : "anyOf", i]
  }));
  if (isExclusive) {
    json2.oneOf = options;
  } else {
    json2.anyOf = options;
  }
};
var intersectionProcessor = (schema, ctx, json2, params) => {
  const def = schema._zod.def;
  const a = processSchema(def.left, ctx, {
    ...params,
    path: [...params.path, "allOf", 0]
  });
  const b = processSchema(def.right, ctx, {
    ...params,
    path: [...params.path, "allOf", 1]
  });
  const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
  const allOf = [
    ...isSimpleIntersection(a) ? a.allOf : [a],
    ...isSimpleIntersection(b) ? b.allOf : [b]
  ];
  json2.allOf = allOf;
  ctx.intersections.push(allOf);
};
var tupleProcessor = (schema, ctx, _json, params) => {
  const json2 = _json;
  const def = schema._zod.def;
  json2.type = "array";
  const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items";
  const restPath = ctx.target === "draft-2020-12" ? "items" : ctx.target === "openapi-3.0" ? "items" : "additionalItems";
  const prefixItems = def.items.map((x, i) => processSchema(x, ctx, {
    ...params,
    path: [...params.path, prefixPath, i]
  }));
  const rest = def.rest ? processSchema(def.rest, ctx, {
    ...params,
    path: [...params.path, restPath, ...ctx.target === "openapi-3.0" ? [def.items.length] : []]
  }) : null;
  let minItems = def.items.length;
  while (minItems > 0) {
    const item = def.items[minItems - 1];
    const optional2 = ctx.io === "input" ? inputOptin(item) !== void 0 : item._zod.optout === "optional";
    if (!optional2)
      break;
    minItems--;
  }
  const maxItems = def.items.length;
  const isClosed = !def.rest;
  if (ctx.target === "draft-2020-12") {
    json2.prefixItems = prefixItems;
    if (isClosed) {
      json2.items = false;
    } else if (rest) {
      json2.items = rest;
    }
    if (minItems > 0)
      json2.minItems = minItems;
    if (isClosed)
      json2.maxItems = maxItems;
  } else if (ctx.target === "openapi-3.0") {
    json2.items = {
      anyOf: prefixItems
    };
    if (rest) {
      json2.items.anyOf.push(rest);
    }
    if (minItems > 0)
      json2.minItems = minItems;
    if (isClosed)
      json2.maxItems = maxItems;
  } else {
    json2.items = prefixItems;
    if (isClosed) {
      json2.additionalItems = false;
    } else if (rest) {
      json2.additionalItems = rest;
    }
    if (minItems > 0)
      json2.minItems = minItems;
    if (isClosed)
      json2.maxItems = maxItems;
  }
  const { minimum, maximum } = aggregateChecks(schema);
  if (typeof minimum === "number")
    json2.minItems = minimum;
  if (typeof maximum === "number")
    json2.maxItems = maximum;
};
function stringifyKeyNames(bySchema, json2, visited) {
  if (json2.$ref) {
    if (visited.has(json2))
      return json2;
    visited.add(json2);
    const def = bySchema.get(json2)?.def;
    if (!def)
      return json2;
    const inlined = stringifyKeyNames(bySchema, def, visited);
    return inlined === def ? json2 : inlined;
  }
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = json2[keyword];
    if (!Array.isArray(branches))
      continue;
    const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
    if (mapped.some((branch, i) => branch !== branches[i]))
      json2 = { ...json2, [keyword]: mapped };
  }
  const types = Array.isArray(json2.type) ? json2.type : [json2.type];
  const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
  const values = json2.enum ?? (json2.const !== void 0 ? [json2.const] : void 0);
  if (!numericType && !values?.some((v) => typeof v === "number"))
    return json2;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json2;
  if (rest.enum)
    rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
  else if (typeof rest.const === "number")
    rest.const = String(rest.const);
  if (!numericType)
    return rest;
  rest.type = "string";
  if (!values)
    rest.pattern = (types.includes("number") ? number : integer).source;
  return rest;
}
var pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
  const bySchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.values()) {
    if (entry.def && !bySchema.has(entry.schema))
      bySchema.set(entry.schema, entry);
  }
  const rewrites = /* @__PURE__ */ new Map();
  for (const record2 of pendingRecords.get(ctx) ?? []) {
    const seen = ctx.seen.get(record2);
    const names = (seen?.def ?? seen?.schema)?.propertyNames;
    if (!names || names === true || rewrites.has(names))
      continue;
    const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
    if (rewritten !== names)
      rewrites.set(names, rewritten);
  }
  if (!rewrites.size)
    return;
  for (const entry of ctx.seen.values()) {
    for (const carrier of [entry.schema, entry.def]) {
      const rewritten = carrier && rewrites.get(carrier.propertyNames);
      if (rewritten)
        carrier.propertyNames = rewritten;
    }
  }
}
var recordProcessor = (schema, ctx, _json, params) => {
  const json2 = _json;
  const def = schema._zod.def;
  json2.type = "object";
  const keyType = def.keyType;
  const patterns = aggregateChecks(keyType).patterns;
  if (def.mode === "loose" && patterns && patterns.size > 0) {
    const valueSchema = processSchema(def.valueType, ctx, {
      ...params,
      path: [...params.path, "patternProperties", "*"]
    });
    json2.patternProperties = {};
    for (const pattern of patterns) {
      assignProp(json2.patternProperties, exactPattern(pattern).source, valueSchema);
    }
  } else {
    if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
      json2.propertyNames = processSchema(def.keyType, ctx, {
        ...params,
        path: [...params.path, "propertyNames"]
      });
      let pending = pendingRecords.get(ctx);
      if (!pending) {
        pending = [];
        pendingRecords.set(ctx, pending);
        ctx.deferred.push(() => rewriteKeyNames(ctx));
      }
      pending.push(schema);
    }
    json2.additionalProperties = processSchema(def.valueType, ctx, {
      ...params,
      path: [...params.path, "additionalProperties"]
    });
  }
  const keyValues = keyType._zod.values;
  const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
  if (keyValues && !def.partial && !omittableOnInput) {
    const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
    if (validKeyValues.length > 0) {
      json2.required = validKeyValues.map(String);
    }
  }
};
var nullableProcessor = (schema, ctx, json2, params) => {
  const def = schema._zod.def;
  const inner = processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  if (ctx.target === "openapi-3.0") {
    seen.ref = def.innerType;
    json2.nullable = true;
  } else {
    json2.anyOf = [inner, { type: "null" }];
  }
};
var nonoptionalProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
};
var UNREPRESENTABLE_DEFAULT = /* @__PURE__ */ Symbol();
function serializeDefaultValue(value, schema, ctx, json2, params) {
  let unrepresentable = false;
  const serialized = JSON.stringify(value, (_, val) => {
    if (typeof val !== "bigint")
      return val;
    unrepresentable = true;
    return null;
  });
  if (!unrepresentable)
    return JSON.parse(serialized);
  handleUnrepresentable(schema, ctx, json2, params, "BigInt defaults cannot be represented in JSON Schema");
  return UNREPRESENTABLE_DEFAULT;
}
var defaultProcessor = (schema, ctx, json2, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  const value = serializeDefaultValue(def.defaultValue, schema, ctx, json2, params);
  if (value !== UNREPRESENTABLE_DEFAULT)
    json2.default = value;
};
var prefaultProcessor = (schema, ctx, json2, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  if (ctx.io !== "input")
    return;
  const value = serializeDefaultValue(def.defaultValue, schema, ctx, json2, params);
  if (value !== UNREPRESENTABLE_DEFAULT)
    json2._prefault = value;
};
var catchProcessor = (schema, ctx, json2, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  let catchValue;
  try {
    catchValue = def.catchValue(void 0);
  } catch {
    handleUnrepresentable(schema, ctx, json2, params, "Dynamic catch values are not supported in JSON Schema");
    return;
  }
  json2.default = catchValue;
};
var pipeProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  const inIsTransform = def.in._zod.traits.has("$ZodTransform");
  const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
  processSchema(innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = innerType;
};
var readonlyProcessor = (schema, ctx, json2, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  json2.readOnly = true;
};
var promiseProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
};
var optionalProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
};
var lazyProcessor = (schema, ctx, _json, params) => {
  const innerType = schema._zod.innerType;
  processSchema(innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = innerType;
};
var allProcessors = {
  string: stringProcessor,
  number: numberProcessor,
  boolean: booleanProcessor,
  bigint: bigintProcessor,
  symbol: symbolProcessor,
  null: nullProcessor,
  undefined: undefinedProcessor,
  void: voidProcessor,
  never: neverProcessor,
  any: anyProcessor,
  unknown: unknownProcessor,
  date: dateProcessor,
  enum: enumProcessor,
  literal: literalProcessor,
  nan: nanProcessor,
  template_literal: templateLiteralProcessor,
  file: fileProcessor,
  success: successProcessor,
  custom: customProcessor,
  function: functionProcessor,
  transform: transformProcessor,
  map: mapProcessor,
  set: setProcessor,
  array: arrayProcessor,
  object: objectProcessor,
  union: unionProcessor,
  intersection: intersectionProcessor,
  tuple: tupleProcessor,
  record: recordProcessor,
  nullable: nullableProcessor,
  nonoptional: nonoptionalProcessor,
  default: defaultProcessor,
  prefault: prefaultProcessor,
  catch: catchProcessor,
  pipe: pipeProcessor,
  readonly: readonlyProcessor,
  promise: promiseProcessor,
  optional: optionalProcessor,
  lazy: lazyProcessor
};
function toJSONSchema(input2, params) {
  if ("_idmap" in input2) {
    const registry2 = input2;
    const ctx2 = initializeContext({ ...params, processors: allProcessors });
    const defs = {};
    for (const entry of registry2._idmap.entries()) {
      const [_, schema] = entry;
      processSchema(schema, ctx2);
    }
    const schemas = {};
    const external = {
      registry: registry2,
      uri: params?.uri,
      defs
    };
    ctx2.external = external;
    for (const entry of registry2._idmap.entries()) {
      const [key, schema] = entry;
      extractDefs(ctx2, schema);
      assignProp(schemas, key, finalize(ctx2, schema));
    }
    if (Object.keys(defs).length > 0) {
      const defsSegment = ctx2.target === "draft-2020-12" ? "$defs" : "definitions";
      schemas.__shared = {
        [defsSegment]: defs
      };
    }
    return { schemas };
  }
  const ctx = initializeContext({ ...params, processors: allProcessors });
  processSchema(input2, ctx);
  extractDefs(ctx, input2);
  return finalize(ctx, input2);
}

// node_modules/zod/v4/core/json-schema-generator.js
var JSONSchemaGenerator = class {
  /** @deprecated Access via ctx instead */
  get metadataRegistry() {
    return this.ctx.metadataRegistry;
  }
  /** @deprecated Access via ctx instead */
  get target() {
    return this.ctx.target;
  }
  // annotated so the .d.cts emits an indexed access rather than an inline `import()` of an ESM path
  /** @deprecated Access via ctx instead */
  get unrepresentable() {
    return this.ctx.unrepresentable;
  }
  /** @deprecated Access via ctx instead */
  get override() {
    return this.ctx.override;
  }
  /** @deprecated Access via ctx instead */
  get io() {
    return this.ctx.io;
  }
  /** @deprecated Access via ctx instead */
  get counter() {
    return this.ctx.counter;
  }
  set counter(value) {
    this.ctx.counter = value;
  }
  /** @deprecated Access via ctx instead */
  get seen() {
    return this.ctx.seen;
  }
  constructor(params) {
    let normalizedTarget = params?.target ?? "draft-2020-12";
    if (normalizedTarget === "draft-4")
      normalizedTarget = "draft-04";
    if (normalizedTarget === "draft-7")
      normalizedTarget = "draft-07";
    this.ctx = initializeContext({
      processors: allProcessors,
      target: normalizedTarget,
      ...params?.metadata && { metadata: params.metadata },
      ...params?.unrepresentable && { unrepresentable: params.unrepresentable },
      ...params?.override && { override: params.override },
      ...params?.io && { io: params.io }
    });
  }
  /**
   * Process a schema to prepare it for JSON Schema generation.
   * This must be called before emit().
   */
  process(schema, _params = { path: [], schemaPath: [] }) {
    return processSchema(schema, this.ctx, _params);
  }
  /**
   * Emit the final JSON Schema after processing.
   * Must call process() first.
   */
  emit(schema, _params) {
    if (_params) {
      if (_params.cycles)
        this.ctx.cycles = _params.cycles;
      if (_params.reused)
        this.ctx.reused = _params.reused;
      if (_params.external)
        this.ctx.external = _params.external;
    }
    this.ctx.sharedDefsExtractedFor = void 0;
    this.ctx.sharedEmitDoneFor = void 0;
    extractDefs(this.ctx, schema);
    const result = finalize(this.ctx, schema);
    const { "~standard": _, ...plainResult } = result;
    return plainResult;
  }
};

// node_modules/zod/v4/core/json-schema.js
var json_schema_exports = {};

// node_modules/zod/v4/classic/schemas.js
var schemas_exports2 = {};
__export(schemas_exports2, {
  ZodAny: () => ZodAny,
  ZodArray: () => ZodArray,
  ZodBase64: () => ZodBase64,
  ZodBase64URL: () => ZodBase64URL,
  ZodBigInt: () => ZodBigInt,
  ZodBigIntFormat: () => ZodBigIntFormat,
  ZodBoolean: () => ZodBoolean,
  ZodCIDRv4: () => ZodCIDRv4,
  ZodCIDRv6: () => ZodCIDRv6,
  ZodCUID: () => ZodCUID,
  ZodCUID2: () => ZodCUID2,
  ZodCatch: () => ZodCatch,
  ZodCodec: () => ZodCodec,
  ZodCreditCard: () => ZodCreditCard,
  ZodCustom: () => ZodCustom,
  ZodCustomStringFormat: () => ZodCustomStringFormat,
  ZodDate: () => ZodDate,
  ZodDefault: () => ZodDefault,
  ZodDiscriminatedUnion: () => ZodDiscriminatedUnion,
  ZodE164: () => ZodE164,
  ZodEmail: () => ZodEmail,
  ZodEmoji: () => ZodEmoji,
  ZodEnum: () => ZodEnum,
  ZodExactOptional: () => ZodExactOptional,
  ZodFile: () => ZodFile,
  ZodFunction: () => ZodFunction,
  ZodGUID: () => ZodGUID,
  ZodIBAN: () => ZodIBAN,
  ZodIPv4: () => ZodIPv4,
  ZodIPv6: () => ZodIPv6,
  ZodISODate: () => ZodISODate,
  ZodISODateTime: () => ZodISODateTime,
  ZodISODuration: () => ZodISODuration,
  ZodISOTime: () => ZodISOTime,
  ZodInstanceOf: () => ZodInstanceOf,
  ZodIntersection: () => ZodIntersection,
  ZodJWT: () => ZodJWT,
  ZodKSUID: () => ZodKSUID,
  ZodLazy: () => ZodLazy,
  ZodLiteral: () => ZodLiteral,
  ZodMAC: () => ZodMAC,
  ZodMap: () => ZodMap,
  ZodNaN: () => ZodNaN,
  ZodNanoID: () => ZodNanoID,
  ZodNever: () => ZodNever,
  ZodNonOptional: () => ZodNonOptional,
  ZodNull: () => ZodNull,
  ZodNullable: () => ZodNullable,
  ZodNumber: () => ZodNumber,
  ZodNumberFormat: () => ZodNumberFormat,
  ZodObject: () => ZodObject,
  ZodOptional: () => ZodOptional,
  ZodPipe: () => ZodPipe,
  ZodPrefault: () => ZodPrefault,
  ZodPreprocess: () => ZodPreprocess,
  ZodPromise: () => ZodPromise,
  ZodReadonly: () => ZodReadonly,
  ZodRecord: () => ZodRecord,
  ZodSet: () => ZodSet,
  ZodString: () => ZodString,
  ZodStringFormat: () => ZodStringFormat,
  ZodSuccess: () => ZodSuccess,
  ZodSymbol: () => ZodSymbol,
  ZodTemplateLiteral: () => ZodTemplateLiteral,
  ZodTransform: () => ZodTransform,
  ZodTuple: () => ZodTuple,
  ZodType: () => ZodType,
  ZodULID: () => ZodULID,
  ZodURL: () => ZodURL,
  ZodUUID: () => ZodUUID,
  ZodUndefined: () => ZodUndefined,
  ZodUnion: () => ZodUnion,
  ZodUnknown: () => ZodUnknown,
  ZodVoid: () => ZodVoid,
  ZodXID: () => ZodXID,
  ZodXor: () => ZodXor,
  _ZodString: () => _ZodString,
  _default: () => _default2,
  _function: () => _function,
  any: () => any,
  array: () => array,
  base64: () => base642,
  base64url: () => base64url2,
  bigint: () => bigint2,
  boolean: () => boolean2,
  catch: () => _catch2,
  check: () => check,
  cidrv4: () => cidrv42,
  cidrv6: () => cidrv62,
  codec: () => codec,
  creditCard: () => creditCard2,
  cuid: () => cuid3,
  cuid2: () => cuid22,
  currencyCode: () => currencyCode2,
  custom: () => custom,
  date: () => date2,
  describe: () => describe2,
  discriminatedUnion: () => discriminatedUnion,
  e164: () => e1642,
  email: () => email2,
  emoji: () => emoji2,
  enum: () => _enum2,
  exactOptional: () => exactOptional,
  file: () => file,
  float32: () => float32,
  float64: () => float64,
  function: () => _function,
  guid: () => guid2,
  hash: () => hash,
  hex: () => hex2,
  hostname: () => hostname2,
  httpUrl: () => httpUrl,
  iban: () => iban2,
  instanceof: () => _instanceof,
  int: () => int,
  int32: () => int32,
  int64: () => int64,
  intersection: () => intersection,
  invertCodec: () => invertCodec,
  ipv4: () => ipv42,
  ipv6: () => ipv62,
  json: () => json,
  jwt: () => jwt,
  keyof: () => keyof,
  ksuid: () => ksuid2,
  lazy: () => lazy,
  literal: () => literal,
  looseObject: () => looseObject,
  looseRecord: () => looseRecord,
  mac: () => mac2,
  map: () => map,
  meta: () => meta2,
  nan: () => nan,
  nanoid: () => nanoid2,
  nativeEnum: () => nativeEnum,
  never: () => never,
  nonoptional: () => nonoptional,
  null: () => _null3,
  nullable: () => nullable,
  nullish: () => nullish2,
  number: () => number2,
  object: () => object,
  optional: () => optional,
  partialRecord: () => partialRecord,
  pipe: () => pipe,
  prefault: () => prefault,
  preprocess: () => preprocess,
  promise: () => promise,
  readonly: () => readonly,
  record: () => record,
  refine: () => refine,
  set: () => set,
  strictObject: () => strictObject,
  string: () => string2,
  stringFormat: () => stringFormat,
  stringbool: () => stringbool,
  success: () => success,
  superRefine: () => superRefine,
  symbol: () => symbol,
  templateLiteral: () => templateLiteral,
  transform: () => transform,
  tuple: () => tuple,
  uint32: () => uint32,
  uint64: () => uint64,
  ulid: () => ulid2,
  undefined: () => _undefined3,
  union: () => union,
  unknown: () => unknown,
  url: () => url,
  uuid: () => uuid2,
  uuidv4: () => uuidv4,
  uuidv6: () => uuidv6,
  uuidv7: () => uuidv7,
  void: () => _void2,
  xid: () => xid2,
  xor: () => xor
});

// node_modules/zod/v4/classic/checks.js
var checks_exports2 = {};
__export(checks_exports2, {
  endsWith: () => _endsWith,
  gt: () => _gt,
  gte: () => _gte,
  includes: () => _includes,
  length: () => _length,
  lowercase: () => _lowercase,
  lt: () => _lt,
  lte: () => _lte,
  maxLength: () => _maxLength,
  maxSize: () => _maxSize,
  mime: () => _mime,
  minLength: () => _minLength,
  minSize: () => _minSize,
  multipleOf: () => _multipleOf,
  negative: () => _negative,
  nonnegative: () => _nonnegative,
  nonpositive: () => _nonpositive,
  normalize: () => _normalize,
  overwrite: () => _overwrite,
  positive: () => _positive,
  properties: () => _properties,
  property: () => _property,
  regex: () => _regex,
  size: () => _size,
  slugify: () => _slugify,
  startsWith: () => _startsWith,
  toLowerCase: () => _toLowerCase,
  toUpperCase: () => _toUpperCase,
  trim: () => _trim,
  uppercase: () => _uppercase
});

// node_modules/zod/v4/classic/errors.js
var _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
  Object.defineProperty(proto, key, {
    configurable: true,
    enumerable: false,
    get() {
      const value = make(this);
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
      return value;
    },
    set(value) {
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
    }
  });
}
var initializer2 = (inst, issues) => {
  $ZodError.init(inst, issues);
  inst.name = "ZodError";
  const proto = Object.getPrototypeOf(inst);
  if (_installedErrorProtos.has(proto))
    return;
  _installedErrorProtos.add(proto);
  _lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
  _lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
  _lazyMethod(proto, "addIssue", (self) => (issue2) => {
    self.issues.push(issue2);
    self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
  });
  _lazyMethod(proto, "addIssues", (self) => (issues2) => {
    self.issues.push(...issues2);
    self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
  });
  Object.defineProperty(proto, "isEmpty", {
    configurable: true,
    enumerable: false,
    get() {
      return this.issues.length === 0;
    }
  });
};
var ZodError = /* @__PURE__ */ $constructor("ZodError", initializer2);
var ZodRealError = /* @__PURE__ */ $constructor("ZodError", initializer2, void 0, {
  Parent: Error
});

// node_modules/zod/v4/classic/parse.js
var parse2 = /* @__PURE__ */ _parse(ZodRealError);
var parseAsync2 = /* @__PURE__ */ _parseAsync(ZodRealError);
var safeParse2 = /* @__PURE__ */ _safeParse(ZodRealError);
var safeParseAsync2 = /* @__PURE__ */ _safeParseAsync(ZodRealError);
var encode2 = /* @__PURE__ */ _encode(ZodRealError);
var decode2 = /* @__PURE__ */ _decode(ZodRealError);
var encodeAsync2 = /* @__PURE__ */ _encodeAsync(ZodRealError);
var decodeAsync2 = /* @__PURE__ */ _decodeAsync(ZodRealError);
var safeEncode2 = /* @__PURE__ */ _safeEncode(ZodRealError);
var safeDecode2 = /* @__PURE__ */ _safeDecode(ZodRealError);
var safeEncodeAsync2 = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
var safeDecodeAsync2 = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

// node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
  if (!globalConfig.localeError)
    config(en_default());
}
function _ensureDefaultMemoizer() {
  if (!globalConfig.memoizer)
    config({ memoizer: memoizer() });
}
var ZodType = /* @__PURE__ */ $constructor("ZodType", (inst, def) => {
  _ensureDefaultLocale();
  $ZodType.init(inst, def);
  inst.def = def;
  inst.type = def.type;
  return inst;
}, {
  check(...chks) {
    const def = this.def;
    return this.clone(util_exports.mergeDefs(def, {
      checks: [
        ...def.checks ?? [],
        ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
      ]
    }), { parent: true });
  },
  with(...chks) {
    return this.check(...chks);
  },
  clone(def, params) {
    return clone(this, def, params);
  },
  brand() {
    return this;
  },
  register(reg, meta3) {
    reg.add(this, meta3);
    return this;
  },
  refine(check2, params) {
    return this.check(refine(check2, params));
  },
  superRefine(refinement, params) {
    return this.check(superRefine(refinement, params));
  },
  overwrite(fn) {
    return this.check(_overwrite(fn));
  },
  optional() {
    return optional(this);
  },
  exactOptional() {
    return exactOptional(this);
  },
  nullable() {
    return nullable(this);
  },
  nullish() {
    return optional(nullable(this));
  },
  nonoptional(params) {
    return nonoptional(this, params);
  },
  array() {
    return array(this);
  },
  or(arg) {
    return union([this, arg]);
  },
  and(arg) {
    return intersection(this, arg);
  },
  transform(tx) {
    return pipe(this, transform(tx));
  },
  default(d) {
    return _default2(this, d);
  },
  prefault(d) {
    return prefault(this, d);
  },
  catch(params) {
    return _catch2(this, params);
  },
  pipe(target) {
    return pipe(this, target);
  },
  readonly() {
    return readonly(this);
  },
  describe(description) {
    const cl = this.clone();
    globalRegistry.add(cl, { description });
    return cl;
  },
  meta(...args) {
    if (args.length === 0)
      return globalRegistry.get(this);
    const cl = this.clone();
    globalRegistry.add(cl, args[0]);
    return cl;
  },
  isOptional() {
    return this.safeParse(void 0).success;
  },
  isNullable() {
    return this.safeParse(null).success;
  },
  apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
  },
  // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
  get "~standard"() {
    return util_exports.hide(this, "~standard", {
      ...standardProps(this),
      jsonSchema: {
        input: createStandardJSONSchemaMethod(this, "input"),
        output: createStandardJSONSchemaMethod(this, "output")
      }
    });
  },
  set "~standard"(value) {
    util_exports.own(this, "~standard", value);
  },
  parse: function _parse2(data, params) {
    return parse2(this, data, params, { callee: _parse2 });
  },
  parseAsync: async function _parseAsync2(data, params) {
    return await parseAsync2(this, data, params, { callee: _parseAsync2 });
  },
  safeParse(data, params) {
    return safeParse2(this, data, params);
  },
  async safeParseAsync(data, params) {
    return safeParseAsync2(this, data, params);
  },
  // `spa` is an alias: same function object as `safeParseAsync`, as before.
  get spa() {
    return this?.safeParseAsync;
  },
  set spa(value) {
    util_exports.own(this, "spa", value);
  },
  validate(data, params) {
    return validate(this, data, params);
  },
  validateAsync(data, params) {
    return validateAsync(this, data, params);
  },
  encode: function _encode2(data, params) {
    return encode2(this, data, params, { callee: _encode2 });
  },
  decode: function _decode2(data, params) {
    return decode2(this, data, params, { callee: _decode2 });
  },
  encodeAsync: async function _encodeAsync2(data, params) {
    return await encodeAsync2(this, data, params, { callee: _encodeAsync2 });
  },
  decodeAsync: async function _decodeAsync2(data, params) {
    return await decodeAsync2(this, data, params, { callee: _decodeAsync2 });
  },
  safeEncode(data, params) {
    return safeEncode2(this, data, params);
  },
  safeDecode(data, params) {
    return safeDecode2(this, data, params);
  },
  async safeEncodeAsync(data, params) {
    return safeEncodeAsync2(this, data, params);
  },
  async safeDecodeAsync(data, params) {
    return safeDecodeAsync2(this, data, params);
  },
  toJSONSchema(params) {
    return createToJSONSchemaMethod(this, {})(params);
  },
  // Reads through to the registry on every access, so it must not cache.
  get description() {
    return globalRegistry.get(this)?.description;
  },
  // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
  get _def() {
    return this._zod.def;
  }
});
var _ZodString = /* @__PURE__ */ $constructor(
  "_ZodString",
  (inst, def) => {
    $ZodString.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json2, params) => stringProcessor(inst, ctx, json2, params);
  },
  /* @__PURE__ */ util_exports.derived({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null
  }, {
    regex(...args) {
      return this.check(_regex(...args));
    },
    includes(...args) {
      return this.check(_includes(...args));
    },
    startsWith(...args) {
      return this.check(_startsWith(...args));
    },
    endsWith(...args) {
      return this.check(_endsWith(...args));
    },
    min(...args) {
      return this.check(_minLength(...args));
    },
    max(...args) {
      return this.check(_maxLength(...args));
    },
    length(...args) {
      return this.check(_length(...args));
    },
    nonempty(...args) {
      return this.check(_minLength(1, ...args));
    },
    lowercase(params) {
      return this.check(_lowercase(params));
    },
    uppercase(params) {
      return this.check(_uppercase(params));
    },
    trim() {
      return this.check(_trim());
    },
    normalize(...args) {
      return this.check(_normalize(...args));
    },
    toLowerCase() {
      return this.check(_toLowerCase());
    },
    toUpperCase() {
      return this.check(_toUpperCase());
    },
    slugify() {
      return this.check(_slugify());
    }
  })
);
var ZodString = /* @__PURE__ */ $constructor("ZodString", (inst, def) => {
  $ZodString.init(inst, def);
  _ZodString.init(inst, def);
}, {
  email(params) {
    return this.check(_email(ZodEmail, params));
  },
  url(params) {
    return this.check(_url(ZodURL, params));
  },
  jwt(params) {
    return this.check(_jwt(ZodJWT, params));
  },
  emoji(params) {
    return this.check(_emoji2(ZodEmoji, params));
  },
  guid(params) {
    return this.check(_guid(ZodGUID, params));
  },
  uuid(params) {
    return this.check(_uuid(ZodUUID, params));
  },
  uuidv4(params) {
    return this.check(_uuidv4(ZodUUID, params));
  },
  uuidv6(params) {
    return this.check(_uuidv6(ZodUUID, params));
  },
  uuidv7(params) {
    return this.check(_uuidv7(ZodUUID, params));
  },
  nanoid(params) {
    return this.check(_nanoid(ZodNanoID, params));
  },
  cuid(params) {
    return this.check(_cuid(ZodCUID, params));
  },
  cuid2(params) {
    return this.check(_cuid2(ZodCUID2, params));
  },
  ulid(params) {
    return this.check(_ulid(ZodULID, params));
  },
  base64(params) {
    return this.check(_base64(ZodBase64, params));
  },
  base64url(params) {
    return this.check(_base64url(ZodBase64URL, params));
  },
  xid(params) {
    return this.check(_xid(ZodXID, params));
  },
  ksuid(params) {
    return this.check(_ksuid(ZodKSUID, params));
  },
  ipv4(params) {
    return this.check(_ipv4(ZodIPv4, params));
  },
  ipv6(params) {
    return this.check(_ipv6(ZodIPv6, params));
  },
  cidrv4(params) {
    return this.check(_cidrv4(ZodCIDRv4, params));
  },
  cidrv6(params) {
    return this.check(_cidrv6(ZodCIDRv6, params));
  },
  e164(params) {
    return this.check(_e164(ZodE164, params));
  },
  datetime(params) {
    return this.check(_isoDateTime(ZodISODateTime, params));
  },
  date(params) {
    return this.check(_isoDate(ZodISODate, params));
  },
  time(params) {
    return this.check(_isoTime(ZodISOTime, params));
  },
  duration(params) {
    return this.check(_isoDuration(ZodISODuration, params));
  }
});
function string2(params) {
  return _string(ZodString, params);
}
var ZodStringFormat = /* @__PURE__ */ $constructor("ZodStringFormat", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  _ZodString.init(inst, def);
});
var ZodISODateTime = /* @__PURE__ */ $constructor("ZodISODateTime", (inst, def) => {
  $ZodISODateTime.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISODate = /* @__PURE__ */ $constructor("ZodISODate", (inst, def) => {
  $ZodISODate.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISOTime = /* @__PURE__ */ $constructor("ZodISOTime", (inst, def) => {
  $ZodISOTime.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISODuration = /* @__PURE__ */ $constructor("ZodISODuration", (inst, def) => {
  $ZodISODuration.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodEmail = /* @__PURE__ */ $constructor("ZodEmail", (inst, def) => {
  $ZodEmail.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function email2(params) {
  return _email(ZodEmail, params);
}
var ZodGUID = /* @__PURE__ */ $constructor("ZodGUID", (inst, def) => {
  $ZodGUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function guid2(params) {
  return _guid(ZodGUID, params);
}
var ZodUUID = /* @__PURE__ */ $constructor("ZodUUID", (inst, def) => {
  $ZodUUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function uuid2(params) {
  return _uuid(ZodUUID, params);
}
function uuidv4(params) {
  return _uuidv4(ZodUUID, params);
}
function uuidv6(params) {
  return _uuidv6(ZodUUID, params);
}
function uuidv7(params) {
  return _uuidv7(ZodUUID, params);
}
var ZodURL = /* @__PURE__ */ $constructor("ZodURL", (inst, def) => {
  $ZodURL.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function url(params) {
  return _url(ZodURL, params);
}
function httpUrl(params) {
  return _url(ZodURL, {
    protocol: httpProtocol,
    hostname: domain,
    ...util_exports.normalizeParams(params)
  });
}
var ZodEmoji = /* @__PURE__ */ $constructor("ZodEmoji", (inst, def) => {
  $ZodEmoji.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function emoji2(params) {
  return _emoji2(ZodEmoji, params);
}
var ZodNanoID = /* @__PURE__ */ $constructor("ZodNanoID", (inst, def) => {
  $ZodNanoID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function nanoid2(params) {
  return _nanoid(ZodNanoID, params);
}
var ZodCUID = /* @__PURE__ */ $constructor("ZodCUID", (inst, def) => {
  $ZodCUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function cuid3(params) {
  return _cuid(ZodCUID, params);
}
var ZodCUID2 = /* @__PURE__ */ $constructor("ZodCUID2", (inst, def) => {
  $ZodCUID2.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function cuid22(params) {
  return _cuid2(ZodCUID2, params);
}
var ZodULID = /* @__PURE__ */ $constructor("ZodULID", (inst, def) => {
  $ZodULID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function ulid2(params) {
  return _ulid(ZodULID, params);
}
var ZodXID = /* @__PURE__ */ $constructor("ZodXID", (inst, def) => {
  $ZodXID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function xid2(params) {
  return _xid(ZodXID, params);
}
var ZodKSUID = /* @__PURE__ */ $constructor("ZodKSUID", (inst, def) => {
  $ZodKSUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function ksuid2(params) {
  return _ksuid(ZodKSUID, params);
}
var ZodIPv4 = /* @__PURE__ */ $constructor("ZodIPv4", (inst, def) => {
  $ZodIPv4.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function ipv42(params) {
  return _ipv4(ZodIPv4, params);
}
var ZodMAC = /* @__PURE__ */ $constructor("ZodMAC", (inst, def) => {
  $ZodMAC.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function mac2(params) {
  return _mac(ZodMAC, params);
}
var ZodIPv6 = /* @__PURE__ */ $constructor("ZodIPv6", (inst, def) => {
  $ZodIPv6.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function ipv62(params) {
  return _ipv6(ZodIPv6, params);
}
var ZodCIDRv4 = /* @__PURE__ */ $constructor("ZodCIDRv4", (inst, def) => {
  $ZodCIDRv4.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function cidrv42(params) {
  return _cidrv4(ZodCIDRv4, params);
}
var ZodCIDRv6 = /* @__PURE__ */ $constructor("ZodCIDRv6", (inst, def) => {
  $ZodCIDRv6.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function cidrv62(params) {
  return _cidrv6(ZodCIDRv6, params);
}
var ZodBase64 = /* @__PURE__ */ $constructor("ZodBase64", (inst, def) => {
  $ZodBase64.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function base642(params) {
  return _base64(ZodBase64, params);
}
var ZodBase64URL = /* @__PURE__ */ $constructor("ZodBase64URL", (inst, def) => {
  $ZodBase64URL.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function base64url2(params) {
  return _base64url(ZodBase64URL, params);
}
var ZodE164 = /* @__PURE__ */ $constructor("ZodE164", (inst, def) => {
  $ZodE164.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function e1642(params) {
  return _e164(ZodE164, params);
}
var ZodCreditCard = /* @__PURE__ */ $constructor("ZodCreditCard", (inst, def) => {
  $ZodCreditCard.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function creditCard2(params) {
  return _creditCard(ZodCreditCard, params);
}
var ZodIBAN = /* @__PURE__ */ $constructor("ZodIBAN", (inst, def) => {
  $ZodIBAN.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function iban2(params) {
  return _iban(ZodIBAN, params);
}
var ZodJWT = /* @__PURE__ */ $constructor("ZodJWT", (inst, def) => {
  $ZodJWT.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function jwt(params) {
  return _jwt(ZodJWT, params);
}
var ZodCustomStringFormat = /* @__PURE__ */ $constructor("ZodCustomStringFormat", (inst, def) => {
  $ZodCustomStringFormat.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function stringFormat(format, fnOrRegex, _params = {}) {
  return _stringFormat(ZodCustomStringFormat, format, fnOrRegex, _params);
}
function hostname2(_params) {
  return _stringFormat(ZodCustomStringFormat, "hostname", hostname, _params);
}
function hex2(_params) {
  return _stringFormat(ZodCustomStringFormat, "hex", hex, _params);
}
function currencyCode2(_params) {
  return _stringFormat(ZodCustomStringFormat, "currency_code", currencyCode, _params);
}
function hash(alg, params) {
  const enc = params?.enc ?? "hex";
  const format = `${alg}_${enc}`;
  const regex = regexes_exports[format];
  if (!regex)
    throw new Error(`Unrecognized hash format: ${format}`);
  return _stringFormat(ZodCustomStringFormat, format, regex, params);
}
var ZodNumber = /* @__PURE__ */ $constructor(
  "ZodNumber",
  (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json2, params) => numberProcessor(inst, ctx, json2, params);
    inst.isFinite = true;
  },
  /* @__PURE__ */ util_exports.derived({
    minValue: (inst) => {
      const { minimum, exclusiveMinimum } = aggregateChecks(inst);
      return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
      const { maximum, exclusiveMaximum } = aggregateChecks(inst);
      return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
      const { isInt, multipleOf } = aggregateChecks(inst);
      return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null
  }, {
    gt(value, params) {
      return this.check(_gt(value, params));
    },
    gte(value, params) {
      return this.check(_gte(value, params));
    },
    min(value, params) {
      return this.check(_gte(value, params));
    },
    lt(value, params) {
      return this.check(_lt(value, params));
    },
    lte(value, params) {
      return this.check(_lte(value, params));
    },
    max(value, params) {
      return this.check(_lte(value, params));
    },
    int(params) {
      return this.check(int(params));
    },
    safe(params) {
      return this.check(int(params));
    },
    positive(params) {
      return this.check(_gt(0, params));
    },
    nonnegative(params) {
      return this.check(_gte(0, params));
    },
    negative(params) {
      return this.check(_lt(0, params));
    },
    nonpositive(params) {
      return this.check(_lte(0, params));
    },
    multipleOf(value, params) {
      return this.check(_multipleOf(value, params));
    },
    step(value, params) {
      return this.check(_multipleOf(value, params));
    },
    finite() {
      return this;
    }
  })
);
function number2(params) {
  return _number(ZodNumber, params);
}
var ZodNumberFormat = /* @__PURE__ */ $constructor("ZodNumberFormat", (inst, def) => {
  $ZodNumberFormat.init(inst, def);
  ZodNumber.init(inst, def);
});
function int(params) {
  return _int(ZodNumberFormat, params);
}
function float32(params) {
  return _float32(ZodNumberFormat, params);
}
function float64(params) {
  return _float64(ZodNumberFormat, params);
}
function int32(params) {
  return _int32(ZodNumberFormat, params);
}
function uint32(params) {
  return _uint32(ZodNumberFormat, params);
}
var ZodBoolean = /* @__PURE__ */ $constructor("ZodBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => booleanProcessor(inst, ctx, json2, params);
});
function boolean2(params) {
  return _boolean(ZodBoolean, params);
}
var ZodBigInt = /* @__PURE__ */ $constructor(
  "ZodBigInt",
  (inst, def) => {
    $ZodBigInt.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json2, params) => bigintProcessor(inst, ctx, json2, params);
  },
  /* @__PURE__ */ util_exports.derived({
    minValue: (inst) => aggregateChecks(inst).minimum ?? null,
    maxValue: (inst) => aggregateChecks(inst).maximum ?? null,
    format: (inst) => aggregateChecks(inst).format ?? null
  }, {
    gte(value, params) {
      return this.check(_gte(value, params));
    },
    min(value, params) {
      return this.check(_gte(value, params));
    },
    gt(value, params) {
      return this.check(_gt(value, params));
    },
    lt(value, params) {
      return this.check(_lt(value, params));
    },
    lte(value, params) {
      return this.check(_lte(value, params));
    },
    max(value, params) {
      return this.check(_lte(value, params));
    },
    positive(params) {
      return this.check(_gt(BigInt(0), params));
    },
    negative(params) {
      return this.check(_lt(BigInt(0), params));
    },
    nonpositive(params) {
      return this.check(_lte(BigInt(0), params));
    },
    nonnegative(params) {
      return this.check(_gte(BigInt(0), params));
    },
    multipleOf(value, params) {
      return this.check(_multipleOf(value, params));
    }
  })
);
function bigint2(params) {
  return _bigint(ZodBigInt, params);
}
var ZodBigIntFormat = /* @__PURE__ */ $constructor("ZodBigIntFormat", (inst, def) => {
  $ZodBigIntFormat.init(inst, def);
  ZodBigInt.init(inst, def);
});
function int64(params) {
  return _int64(ZodBigIntFormat, params);
}
function uint64(params) {
  return _uint64(ZodBigIntFormat, params);
}
var ZodSymbol = /* @__PURE__ */ $constructor("ZodSymbol", (inst, def) => {
  $ZodSymbol.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => symbolProcessor(inst, ctx, json2, params);
});
function symbol(params) {
  return _symbol(ZodSymbol, params);
}
var ZodUndefined = /* @__PURE__ */ $constructor("ZodUndefined", (inst, def) => {
  $ZodUndefined.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => undefinedProcessor(inst, ctx, json2, params);
});
function _undefined3(params) {
  return _undefined2(ZodUndefined, params);
}
var ZodNull = /* @__PURE__ */ $constructor("ZodNull", (inst, def) => {
  $ZodNull.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => nullProcessor(inst, ctx, json2, params);
});
function _null3(params) {
  return _null2(ZodNull, params);
}
var ZodAny = /* @__PURE__ */ $constructor("ZodAny", (inst, def) => {
  $ZodAny.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => anyProcessor(inst, ctx, json2, params);
});
function any() {
  return _any(ZodAny);
}
var ZodUnknown = /* @__PURE__ */ $constructor("ZodUnknown", (inst, def) => {
  $ZodUnknown.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => unknownProcessor(inst, ctx, json2, params);
});
function unknown() {
  return _unknown(ZodUnknown);
}
var ZodNever = /* @__PURE__ */ $constructor("ZodNever", (inst, def) => {
  $ZodNever.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => neverProcessor(inst, ctx, json2, params);
});
function never(params) {
  return _never(ZodNever, params);
}
var ZodVoid = /* @__PURE__ */ $constructor("ZodVoid", (inst, def) => {
  $ZodVoid.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => voidProcessor(inst, ctx, json2, params);
});
function _void2(params) {
  return _void(ZodVoid, params);
}
var ZodDate = /* @__PURE__ */ $constructor(
  "ZodDate",
  (inst, def) => {
    $ZodDate.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json2, params) => dateProcessor(inst, ctx, json2, params);
    inst.min = (value, params) => inst.check(_gte(value, params));
    inst.max = (value, params) => inst.check(_lte(value, params));
  },
  /* @__PURE__ */ util_exports.derived({
    minDate: (inst) => {
      const { minimum } = aggregateChecks(inst);
      return minimum ? new Date(minimum) : null;
    },
    maxDate: (inst) => {
      const { maximum } = aggregateChecks(inst);
      return maximum ? new Date(maximum) : null;
    }
  }, {})
);
function date2(params) {
  return _date(ZodDate, params);
}
var ZodArray = /* @__PURE__ */ $constructor("ZodArray", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodArray.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => arrayProcessor(inst, ctx, json2, params);
  inst.element = def.element;
}, {
  min(n, params) {
    return this.check(_minLength(n, params));
  },
  nonempty(params) {
    return this.check(_minLength(1, params));
  },
  max(n, params) {
    return this.check(_maxLength(n, params));
  },
  length(n, params) {
    return this.check(_length(n, params));
  },
  unwrap() {
    return this.element;
  }
});
function array(element, params) {
  return _array(ZodArray, element, params);
}
function keyof(schema) {
  const shape = schema._zod.def.shape;
  return _enum2(Object.keys(shape));
}
var ZodObject = /* @__PURE__ */ $constructor("ZodObject", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodObjectJIT.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => objectProcessor(inst, ctx, json2, params);
  util_exports.installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
  keyof() {
    return _enum2(Object.keys(this._zod.def.shape));
  },
  catchall(catchall) {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall }));
  },
  passthrough() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
  },
  loose() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
  },
  strict() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: never() }));
  },
  strip() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: void 0 }));
  },
  extend(incoming) {
    return util_exports.extend(this, incoming);
  },
  safeExtend(incoming) {
    return util_exports.safeExtend(this, incoming);
  },
  merge(other) {
    return util_exports.merge(this, other);
  },
  pick(mask) {
    return util_exports.pick(this, mask);
  },
  omit(mask) {
    return util_exports.omit(this, mask);
  },
  partial(...args) {
    return util_exports.partial(ZodOptional, this, args[0]);
  },
  exactPartial(...args) {
    return util_exports.partial(ZodExactOptional, this, args[0], "exactPartial");
  },
  required(...args) {
    return util_exports.required(ZodNonOptional, this, args[0]);
  }
});
function object(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...util_exports.normalizeParams(params)
  };
  return new ZodObject(def);
}
function strictObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: never(),
    ...util_exports.normalizeParams(params)
  });
}
function looseObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: unknown(),
    ...util_exports.normalizeParams(params)
  });
}
var ZodUnion = /* @__PURE__ */ $constructor("ZodUnion", (inst, def) => {
  $ZodUnion.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => unionProcessor(inst, ctx, json2, params);
  inst.options = def.options;
});
function union(options, params) {
  return new ZodUnion({
    type: "union",
    options,
    ...util_exports.normalizeParams(params)
  });
}
var ZodXor = /* @__PURE__ */ $constructor("ZodXor", (inst, def) => {
  ZodUnion.init(inst, def);
  $ZodXor.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => unionProcessor(inst, ctx, json2, params);
  inst.options = def.options;
});
function xor(options, params) {
  return new ZodXor({
    type: "union",
    options,
    inclusive: false,
    ...util_exports.normalizeParams(params)
  });
}
var ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("ZodDiscriminatedUnion", (inst, def) => {
  ZodUnion.init(inst, def);
  $ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
  return new ZodDiscriminatedUnion({
    type: "union",
    options,
    discriminator,
    ...util_exports.normalizeParams(params)
  });
}
var ZodIntersection = /* @__PURE__ */ $constructor("ZodIntersection", (inst, def) => {
  $ZodIntersection.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => intersectionProcessor(inst, ctx, json2, params);
});
function intersection(left, right) {
  return new ZodIntersection({
    type: "intersection",
    left,
    right
  });
}
var ZodTuple = /* @__PURE__ */ $constructor("ZodTuple", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodTuple.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => tupleProcessor(inst, ctx, json2, params);
}, {
  rest(rest) {
    return this.clone({
      ...this._zod.def,
      rest
    });
  },
  partial() {
    const def = this._zod.def;
    if (def.checks?.length)
      throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return this.clone({
      ...def,
      items: def.items.map((item) => new ZodOptional({ type: "optional", innerType: item }))
    });
  }
});
function tuple(items, _paramsOrRest, _params) {
  const hasRest = _paramsOrRest instanceof $ZodType;
  const params = hasRest ? _params : _paramsOrRest;
  const rest = hasRest ? _paramsOrRest : null;
  return new ZodTuple({
    type: "tuple",
    items,
    rest,
    ...util_exports.normalizeParams(params)
  });
}
var ZodRecord = /* @__PURE__ */ $constructor("ZodRecord", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodRecord.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => recordProcessor(inst, ctx, json2, params);
  inst.keyType = def.keyType;
  inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodRecord({
      type: "record",
      keyType: string2(),
      valueType: keyType,
      ...util_exports.normalizeParams(valueType)
    });
  }
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
function partialRecord(keyType, valueType, params) {
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params),
    partial: true
  });
}
function looseRecord(keyType, valueType, params) {
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    mode: "loose",
    ...util_exports.normalizeParams(params)
  });
}
var ZodMap = /* @__PURE__ */ $constructor("ZodMap", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodMap.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => mapProcessor(inst, ctx, json2, params);
  inst.keyType = def.keyType;
  inst.valueType = def.valueType;
  inst.min = (...args) => inst.check(_minSize(...args));
  inst.nonempty = (params) => inst.check(_minSize(1, params));
  inst.max = (...args) => inst.check(_maxSize(...args));
  inst.size = (...args) => inst.check(_size(...args));
});
function map(keyType, valueType, params) {
  return new ZodMap({
    type: "map",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodSet = /* @__PURE__ */ $constructor("ZodSet", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodSet.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => setProcessor(inst, ctx, json2, params);
  inst.min = (...args) => inst.check(_minSize(...args));
  inst.nonempty = (params) => inst.check(_minSize(1, params));
  inst.max = (...args) => inst.check(_maxSize(...args));
  inst.size = (...args) => inst.check(_size(...args));
});
function set(valueType, params) {
  return new ZodSet({
    type: "set",
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodEnum = /* @__PURE__ */ $constructor("ZodEnum", (inst, def) => {
  $ZodEnum.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => enumProcessor(inst, ctx, json2, params);
  inst.enum = def.entries;
  inst.options = [...inst._zod.values];
  const keys = new Set(Object.keys(def.entries));
  inst.extract = (values, params) => {
    const newEntries = {};
    for (const value of values) {
      if (keys.has(value)) {
        newEntries[value] = def.entries[value];
      } else
        throw new Error(`Key ${value} not found in enum`);
    }
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
  inst.exclude = (values, params) => {
    const newEntries = { ...def.entries };
    for (const value of values) {
      if (keys.has(value)) {
        delete newEntries[value];
      } else
        throw new Error(`Key ${value} not found in enum`);
    }
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
});
function _enum2(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodEnum({
    type: "enum",
    entries,
    ...util_exports.normalizeParams(params)
  });
}
function nativeEnum(entries, params) {
  return new ZodEnum({
    type: "enum",
    entries,
    ...util_exports.normalizeParams(params)
  });
}
var ZodLiteral = /* @__PURE__ */ $constructor("ZodLiteral", (inst, def) => {
  $ZodLiteral.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => literalProcessor(inst, ctx, json2, params);
  inst.values = new Set(def.values);
  Object.defineProperty(inst, "value", {
    get() {
      if (def.values.length > 1) {
        throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
      }
      return def.values[0];
    }
  });
});
function literal(value, params) {
  return new ZodLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...util_exports.normalizeParams(params)
  });
}
var ZodFile = /* @__PURE__ */ $constructor("ZodFile", (inst, def) => {
  $ZodFile.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => fileProcessor(inst, ctx, json2, params);
  inst.min = (size, params) => inst.check(_minSize(size, params));
  inst.max = (size, params) => inst.check(_maxSize(size, params));
  inst.mime = (types, params) => inst.check(_mime(Array.isArray(types) ? types : [types], params));
});
function file(params) {
  return _file(ZodFile, params);
}
var ZodTransform = /* @__PURE__ */ $constructor("ZodTransform", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodTransform.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => transformProcessor(inst, ctx, json2, params);
  inst._zod.parse = (payload, _ctx) => {
    if (_ctx.direction === "backward") {
      throw new $ZodEncodeError(inst.constructor.name);
    }
    payload.addIssue = (issue2) => {
      if (typeof issue2 === "string") {
        payload.issues.push(util_exports.issue(issue2, payload.value, def));
      } else {
        const _issue = issue2;
        if (_issue.fatal)
          _issue.continue = false;
        _issue.code ?? (_issue.code = "custom");
        if (!("input" in _issue))
          _issue.input = payload.value;
        _issue.inst ?? (_issue.inst = inst);
        payload.issues.push(util_exports.issue(_issue));
      }
    };
    const output2 = def.transform(payload.value, payload);
    if (output2 instanceof Promise) {
      return output2.then((output3) => {
        payload.value = output3;
        return payload;
      });
    }
    payload.value = output2;
    return payload;
  };
});
function transform(fn) {
  return new ZodTransform({
    type: "transform",
    transform: fn
  });
}
var ZodOptional = /* @__PURE__ */ $constructor("ZodOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => optionalProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
  return new ZodOptional({
    type: "optional",
    innerType
  });
}
var ZodExactOptional = /* @__PURE__ */ $constructor("ZodExactOptional", (inst, def) => {
  $ZodExactOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => optionalProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
  return new ZodExactOptional({
    type: "optional",
    innerType
  });
}
var ZodNullable = /* @__PURE__ */ $constructor("ZodNullable", (inst, def) => {
  $ZodNullable.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => nullableProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
  return new ZodNullable({
    type: "nullable",
    innerType
  });
}
function nullish2(innerType) {
  return optional(nullable(innerType));
}
var ZodDefault = /* @__PURE__ */ $constructor("ZodDefault", (inst, def) => {
  $ZodDefault.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => defaultProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
  inst.removeDefault = inst.unwrap;
});
function _default2(innerType, defaultValue) {
  return new ZodDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodPrefault = /* @__PURE__ */ $constructor("ZodPrefault", (inst, def) => {
  $ZodPrefault.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => prefaultProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
  return new ZodPrefault({
    type: "prefault",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodNonOptional = /* @__PURE__ */ $constructor("ZodNonOptional", (inst, def) => {
  $ZodNonOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => nonoptionalProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
  return new ZodNonOptional({
    type: "nonoptional",
    innerType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodSuccess = /* @__PURE__ */ $constructor("ZodSuccess", (inst, def) => {
  $ZodSuccess.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => successProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function success(innerType) {
  return new ZodSuccess({
    type: "success",
    innerType
  });
}
var ZodCatch = /* @__PURE__ */ $constructor("ZodCatch", (inst, def) => {
  $ZodCatch.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => catchProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
  inst.removeCatch = inst.unwrap;
});
function _catch2(innerType, catchValue) {
  return new ZodCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : util_exports.constantCatch(catchValue)
  });
}
var ZodNaN = /* @__PURE__ */ $constructor("ZodNaN", (inst, def) => {
  $ZodNaN.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => nanProcessor(inst, ctx, json2, params);
});
function nan(params) {
  return _nan(ZodNaN, params);
}
var ZodPipe = /* @__PURE__ */ $constructor("ZodPipe", (inst, def) => {
  $ZodPipe.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => pipeProcessor(inst, ctx, json2, params);
  inst.in = def.in;
  inst.out = def.out;
});
function pipe(in_, out) {
  return new ZodPipe({
    type: "pipe",
    in: in_,
    out
    // ...util.normalizeParams(params),
  });
}
var ZodCodec = /* @__PURE__ */ $constructor("ZodCodec", (inst, def) => {
  ZodPipe.init(inst, def);
  $ZodCodec.init(inst, def);
});
function codec(in_, out, params) {
  return new ZodCodec({
    type: "pipe",
    in: in_,
    out,
    transform: params.decode,
    reverseTransform: params.encode
  });
}
function invertCodec(codec2) {
  const def = codec2._zod.def;
  return new ZodCodec({
    type: "pipe",
    in: def.out,
    out: def.in,
    transform: def.reverseTransform,
    reverseTransform: def.transform
  });
}
var ZodPreprocess = /* @__PURE__ */ $constructor("ZodPreprocess", (inst, def) => {
  ZodPipe.init(inst, def);
  $ZodPreprocess.init(inst, def);
});
var ZodReadonly = /* @__PURE__ */ $constructor("ZodReadonly", (inst, def) => {
  $ZodReadonly.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => readonlyProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
  return new ZodReadonly({
    type: "readonly",
    innerType
  });
}
var ZodTemplateLiteral = /* @__PURE__ */ $constructor("ZodTemplateLiteral", (inst, def) => {
  $ZodTemplateLiteral.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => templateLiteralProcessor(inst, ctx, json2, params);
});
function templateLiteral(parts, params) {
  return new ZodTemplateLiteral({
    type: "template_literal",
    parts,
    ...util_exports.normalizeParams(params)
  });
}
var ZodLazy = /* @__PURE__ */ $constructor("ZodLazy", (inst, def) => {
  $ZodLazy.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => lazyProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.getter();
});
function lazy(getter) {
  return new ZodLazy({
    type: "lazy",
    getter
  });
}
var ZodPromise = /* @__PURE__ */ $constructor("ZodPromise", (inst, def) => {
  $ZodPromise.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => promiseProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function promise(innerType) {
  return new ZodPromise({
    type: "promise",
    innerType
  });
}
var ZodFunction = /* @__PURE__ */ $constructor("ZodFunction", (inst, def) => {
  $ZodFunction.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => functionProcessor(inst, ctx, json2, params);
});
function _function(params) {
  return new ZodFunction({
    type: "function",
    input: Array.isArray(params?.input) ? tuple(params?.input) : params?.input ?? array(unknown()),
    output: params?.output ?? unknown()
  });
}
var ZodCustom = /* @__PURE__ */ $constructor("ZodCustom", (inst, def) => {
  $ZodCustom.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => customProcessor(inst, ctx, json2, params);
});
function check(fn) {
  const ch = new $ZodCheck({
    check: "custom"
    // ...util.normalizeParams(params),
  });
  ch._zod.check = fn;
  return ch;
}
function custom(fn, _params) {
  return _custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
  return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
  return _superRefine(fn, params);
}
var describe2 = describe;
var meta2 = meta;
var ZodInstanceOf = /* @__PURE__ */ $constructor("ZodInstanceOf", (inst, def) => {
  ZodCustom.init(inst, def);
}, {
  properties(shape, params) {
    return this.check(_properties(shape, params));
  }
});
function _instanceof(cls, params = {}) {
  const inst = new ZodInstanceOf({
    type: "custom",
    check: "custom",
    fn: (data) => data instanceof cls,
    abort: true,
    ...util_exports.normalizeParams(params)
  });
  inst._zod.bag.Class = cls;
  inst._zod.check = (payload) => {
    if (!(payload.value instanceof cls)) {
      payload.issues.push({
        code: "invalid_type",
        expected: cls.name,
        input: payload.value,
        inst,
        path: [...inst._zod.def.path ?? []]
      });
    }
  };
  return inst;
}
var stringbool = (...args) => _stringbool({
  Codec: ZodCodec,
  Boolean: ZodBoolean,
  String: ZodString
}, ...args);
function json(params) {
  const jsonSchema = lazy(() => {
    return union([string2(params), number2(), boolean2(), _null3(), array(jsonSchema), record(string2(), jsonSchema)]);
  });
  return jsonSchema;
}
function preprocess(fn, schema) {
  return new ZodPreprocess({
    type: "pipe",
    in: transform(fn),
    out: schema
  });
}

// node_modules/zod/v4/classic/compat.js
var ZodIssueCode = {
  invalid_type: "invalid_type",
  too_big: "too_big",
  too_small: "too_small",
  invalid_format: "invalid_format",
  not_multiple_of: "not_multiple_of",
  unrecognized_keys: "unrecognized_keys",
  invalid_union: "invalid_union",
  invalid_key: "invalid_key",
  invalid_element: "invalid_element",
  invalid_value: "invalid_value",
  custom: "custom"
};
function setErrorMap(map2) {
  config({
    customError: map2
  });
}
function getErrorMap() {
  return config().customError;
}
var ZodFirstPartyTypeKind;
/* @__PURE__ */ (function(ZodFirstPartyTypeKind2) {
})(ZodFirstPartyTypeKind || (ZodFirstPartyTypeKind = {}));

// node_modules/zod/v4/classic/iso.js
var iso_exports = {};
__export(iso_exports, {
  ZodISODate: () => ZodISODate,
  ZodISODateTime: () => ZodISODateTime,
  ZodISODuration: () => ZodISODuration,
  ZodISOTime: () => ZodISOTime,
  date: () => date3,
  datetime: () => datetime2,
  duration: () => duration2,
  time: () => time2
});
function datetime2(params) {
  return _isoDateTime(ZodISODateTime, params);
}
function date3(params) {
  return _isoDate(ZodISODate, params);
}
function time2(params) {
  return _isoTime(ZodISOTime, params);
}
function duration2(params) {
  return _isoDuration(ZodISODuration, params);
}

// node_modules/zod/v4/classic/from-json-schema.js
var z = {
  ...schemas_exports2,
  ...checks_exports2,
  iso: iso_exports
};
var RECOGNIZED_KEYS = /* @__PURE__ */ new Set([
  // Schema identification
  "$schema",
  "$ref",
  "$defs",
  "definitions",
  // Core schema keywords
  "$id",
  "id",
  "$comment",
  "$anchor",
  "$vocabulary",
  "$dynamicRef",
  "$dynamicAnchor",
  // Type
  "type",
  "enum",
  "const",
  // Composition
  "anyOf",
  "oneOf",
  "allOf",
  "not",
  // Object
  "properties",
  "required",
  "additionalProperties",
  "patternProperties",
  "propertyNames",
  "minProperties",
  "maxProperties",
  // Array
  "items",
  "prefixItems",
  "additionalItems",
  "minItems",
  "maxItems",
  "uniqueItems",
  "contains",
  "minContains",
  "maxContains",
  // String
  "minLength",
  "maxLength",
  "pattern",
  "format",
  // Number
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  // Already handled metadata
  "description",
  "default",
  // Content
  "contentEncoding",
  "contentMediaType",
  "contentSchema",
  // Unsupported (error-throwing)
  "unevaluatedItems",
  "unevaluatedProperties",
  "if",
  "then",
  "else",
  "dependentSchemas",
  "dependentRequired",
  // OpenAPI
  "nullable",
  "readOnly"
]);
function detectVersion(schema, defaultTarget) {
  const $schema = schema.$schema;
  if ($schema === "https://json-schema.org/draft/2020-12/schema") {
    return "draft-2020-12";
  }
  if ($schema === "http://json-schema.org/draft-07/schema#") {
    return "draft-7";
  }
  if ($schema === "http://json-schema.org/draft-04/schema#") {
    return "draft-4";
  }
  return defaultTarget ?? "draft-2020-12";
}
function applyMinItems(items, minItems) {
  return items.map((item, index) => index < minItems ? item : item.optional());
}
function decodeJSONPointerSegment(segment) {
  return segment.replace(/~1/g, "/").replace(/~0/g, "~");
}
function resolveRef(ref, ctx) {
  if (!ref.startsWith("#")) {
    throw new Error("External $ref is not supported, only local refs (#/...) are allowed");
  }
  const path = ref.slice(1).split("/").filter(Boolean);
  if (path.length === 0) {
    return ctx.rootSchema;
  }
  const defsKey = ctx.version === "draft-2020-12" ? "$defs" : "definitions";
  if (path[0] === defsKey) {
    const key = path[1] === void 0 ? void 0 : decodeJSONPointerSegment(path[1]);
    if (!key || !ctx.defs[key]) {
      throw new Error(`Reference not found: ${ref}`);
    }
    return ctx.defs[key];
  }
  throw new Error(`Reference not found: ${ref}`);
}
function checkObjectGuards(objectSchema, guards) {
  const guard = z.transform((value) => value).check((payload) => {
    const value = payload.value;
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return;
    const keys = Object.getOwnPropertyNames(value);
    if (guards.minProperties !== void 0 && keys.length < guards.minProperties) {
      payload.issues.push({
        origin: "object",
        code: "too_small",
        minimum: guards.minProperties,
        inclusive: true,
        message: `Too small: expected object to have >=${guards.minProperties} properties`,
        input: value,
        inst: objectSchema,
        continue: true
      });
    }
    if (guards.maxProperties !== void 0 && keys.length > guards.maxProperties) {
      payload.issues.push({
        origin: "object",
        code: "too_big",
        maximum: guards.maxProperties,
        inclusive: true,
        message: `Too big: expected object to have <=${guards.maxProperties} properties`,
        input: value,
        inst: objectSchema,
        continue: true
      });
    }
    if (guards.keySchema) {
      for (const key of keys) {
        const result = guards.keySchema.safeParse(key);
        if (result.success)
          continue;
        payload.issues.push({
          code: "invalid_key",
          origin: "record",
          issues: result.error.issues,
          input: key,
          path: [key],
          continue: true
        });
      }
    }
  });
  return guard.pipe(objectSchema);
}
function canonicalKey(value, seen) {
  if (value === null)
    return "z";
  const type = typeof value;
  if (type !== "object") {
    if (type === "number" && Number.isNaN(value))
      return null;
    const raw = String(value);
    return `${type[0]}${raw.length}:${raw}`;
  }
  if (seen.has(value))
    return null;
  seen.add(value);
  try {
    if (Array.isArray(value)) {
      const parts2 = [];
      for (const item of value) {
        const key = canonicalKey(item, seen);
        if (key === null)
          return null;
        parts2.push(key);
      }
      return `a${parts2.length}:[${parts2.join(",")}]`;
    }
    const keys = Object.keys(value).sort();
    const parts = [];
    for (const k of keys) {
      const key = canonicalKey(value[k], seen);
      if (key === null)
        return null;
      parts.push(`${k.length}:${k}=${key}`);
    }
    return `o${parts.length}:{${parts.join(",")}}`;
  } finally {
    seen.delete(value);
  }
}
var SCHEMA_KEYWORDS = /* @__PURE__ */ new Set([
  "items",
  "prefixItems",
  "additionalItems",
  "additionalProperties",
  "contains",
  "propertyNames",
  "not",
  "if",
  "then",
  "else",
  "allOf",
  "anyOf",
  "oneOf",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contentSchema"
]);
var SCHEMA_MAP_KEYWORDS = /* @__PURE__ */ new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "dependencies",
  "$defs",
  "definitions"
]);
function containsRef(value) {
  if (typeof value !== "object" || value === null)
    return false;
  if (Array.isArray(value))
    return value.some(containsRef);
  if (typeof value.$ref === "string")
    return true;
  return Object.entries(value).some(([key, sub]) => {
    if (SCHEMA_KEYWORDS.has(key))
      return containsRef(sub);
    if (!SCHEMA_MAP_KEYWORDS.has(key) || typeof sub !== "object" || sub === null)
      return false;
    return Object.values(sub).some(containsRef);
  });
}
function plural(n) {
  return n === 1 ? "element" : "elements";
}
function checkArrayGuards(arraySchema, guards) {
  const guard = z.transform((value) => value).check((payload) => {
    const items = payload.value;
    if (!Array.isArray(items))
      return;
    if (guards.uniqueItems === true) {
      const firstSeen = /* @__PURE__ */ new Map();
      for (let i = 0; i < items.length; i++) {
        const key = canonicalKey(items[i], /* @__PURE__ */ new Set());
        if (key === null)
          continue;
        const first = firstSeen.get(key);
        if (first === void 0) {
          firstSeen.set(key, i);
          continue;
        }
        payload.issues.push({
          code: "custom",
          message: `Array items must be unique: element at index ${i} duplicates the one at index ${first}`,
          input: items,
          path: [i],
          continue: true
        });
      }
    }
    if (guards.containsSchema) {
      const minContains = guards.minContains ?? 1;
      const ceiling = guards.maxContains !== void 0 ? guards.maxContains + 1 : Number.POSITIVE_INFINITY;
      let matches = 0;
      for (const item of items) {
        if (guards.containsSchema.safeParse(item).success && ++matches >= ceiling)
          break;
      }
      if (matches < minContains) {
        payload.issues.push({
          code: "custom",
          message: `Array must contain at least ${minContains} matching ${plural(minContains)}; found ${matches}`,
          input: items,
          continue: true
        });
      }
      if (guards.maxContains !== void 0 && matches > guards.maxContains) {
        payload.issues.push({
          code: "custom",
          message: `Array must contain at most ${guards.maxContains} matching ${plural(guards.maxContains)}`,
          input: items,
          continue: true
        });
      }
    }
  });
  return guard.pipe(arraySchema);
}
function getTupleRest(restSchema, ctx) {
  if (restSchema === false) {
    return void 0;
  }
  if (restSchema === void 0 || restSchema === true) {
    return z.any();
  }
  return convertSchema(restSchema, ctx);
}
var fullTime = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
function convertBaseSchema(schema, ctx) {
  if (schema.not !== void 0) {
    if (typeof schema.not === "object" && Object.keys(schema.not).length === 0) {
      return z.never();
    }
    throw new Error("not is not supported in Zod (except { not: {} } for never)");
  }
  if (schema.unevaluatedItems !== void 0) {
    throw new Error("unevaluatedItems is not supported");
  }
  if (schema.unevaluatedProperties !== void 0) {
    throw new Error("unevaluatedProperties is not supported");
  }
  if (schema.if !== void 0 || schema.then !== void 0 || schema.else !== void 0) {
    throw new Error("Conditional schemas (if/then/else) are not supported");
  }
  if (schema.dependentSchemas !== void 0 || schema.dependentRequired !== void 0) {
    throw new Error("dependentSchemas and dependentRequired are not supported");
  }
  if (schema.$ref) {
    const refPath = schema.$ref;
    if (ctx.refs.has(refPath)) {
      return ctx.refs.get(refPath);
    }
    if (ctx.processing.has(refPath)) {
      return z.lazy(() => {
        if (!ctx.refs.has(refPath)) {
          throw new Error(`Circular reference not resolved: ${refPath}`);
        }
        return ctx.refs.get(refPath);
      });
    }
    ctx.processing.add(refPath);
    const resolved = resolveRef(refPath, ctx);
    const zodSchema2 = convertSchema(resolved, ctx);
    ctx.refs.set(refPath, zodSchema2);
    ctx.processing.delete(refPath);
    return zodSchema2;
  }
  if (schema.enum !== void 0) {
    const enumValues = schema.enum;
    if (ctx.version === "openapi-3.0" && schema.nullable === true && enumValues.length === 1 && enumValues[0] === null) {
      return z.null();
    }
    if (enumValues.length === 0) {
      return z.never();
    }
    if (enumValues.length === 1) {
      return z.literal(enumValues[0]);
    }
    if (enumValues.every((v) => typeof v === "string")) {
      return z.enum(enumValues);
    }
    const literalSchemas = enumValues.map((v) => z.literal(v));
    if (literalSchemas.length < 2) {
      return literalSchemas[0];
    }
    return z.union([literalSchemas[0], literalSchemas[1], ...literalSchemas.slice(2)]);
  }
  if (schema.const !== void 0) {
    return z.literal(schema.const);
  }
  const type = schema.type;
  if (Array.isArray(type)) {
    const typeSchemas = type.map((t) => {
      const typeSchema = { ...schema, type: t };
      return convertBaseSchema(typeSchema, ctx);
    });
    if (typeSchemas.length === 0) {
      return z.never();
    }
    if (typeSchemas.length === 1) {
      return typeSchemas[0];
    }
    return z.union(typeSchemas);
  }
  if (!type) {
    return z.any();
  }
  let zodSchema;
  switch (type) {
    case "string": {
      let stringSchema = z.string();
      if (schema.format) {
        const format = schema.format;
        if (format === "email") {
          stringSchema = stringSchema.check(z.email());
        } else if (format === "uri" || format === "uri-reference") {
          stringSchema = stringSchema.check(z.url());
        } else if (format === "uuid" || format === "guid") {
          stringSchema = stringSchema.check(z.uuid());
        } else if (format === "date-time") {
          stringSchema = stringSchema.check(z.iso.datetime({ offset: true }));
        } else if (format === "date") {
          stringSchema = stringSchema.check(z.iso.date());
        } else if (format === "time") {
          stringSchema = stringSchema.check(z.regex(fullTime));
        } else if (format === "duration") {
          stringSchema = stringSchema.check(z.iso.duration());
        } else if (format === "hostname") {
          stringSchema = stringSchema.check(z.hostname());
        } else if (format === "ipv4") {
          stringSchema = stringSchema.check(z.ipv4());
        } else if (format === "ipv6") {
          stringSchema = stringSchema.check(z.ipv6());
        } else if (format === "mac") {
          stringSchema = stringSchema.check(z.mac());
        } else if (format === "cidr") {
          stringSchema = stringSchema.check(z.cidrv4());
        } else if (format === "cidr-v6") {
          stringSchema = stringSchema.check(z.cidrv6());
        } else if (format === "base64") {
          stringSchema = stringSchema.check(z.base64());
        } else if (format === "base64url") {
          stringSchema = stringSchema.check(z.base64url());
        } else if (format === "e164") {
          stringSchema = stringSchema.check(z.e164());
        } else if (format === "credit_card") {
          stringSchema = stringSchema.check(z.creditCard());
        } else if (format === "iban") {
          stringSchema = stringSchema.check(z.iban());
        } else if (format === "jwt") {
          stringSchema = stringSchema.check(z.jwt());
        } else if (format === "emoji") {
          stringSchema = stringSchema.check(z.emoji());
        } else if (format === "nanoid") {
          stringSchema = stringSchema.check(z.nanoid());
        } else if (format === "cuid") {
          stringSchema = stringSchema.check(z.cuid());
        } else if (format === "cuid2") {
          stringSchema = stringSchema.check(z.cuid2());
        } else if (format === "ulid") {
          stringSchema = stringSchema.check(z.ulid());
        } else if (format === "xid") {
          stringSchema = stringSchema.check(z.xid());
        } else if (format === "ksuid") {
          stringSchema = stringSchema.check(z.ksuid());
        }
      }
      if (typeof schema.minLength === "number") {
        stringSchema = stringSchema.min(schema.minLength);
      }
      if (typeof schema.maxLength === "number") {
        stringSchema = stringSchema.max(schema.maxLength);
      }
      if (schema.pattern) {
        stringSchema = stringSchema.regex(new RegExp(schema.pattern));
      }
      zodSchema = stringSchema;
      break;
    }
    case "number":
    case "integer": {
      let numberSchema = type === "integer" ? z.number().int() : z.number();
      if (typeof schema.minimum === "number" && schema.exclusiveMinimum !== true) {
        numberSchema = numberSchema.min(schema.minimum);
      }
      if (typeof schema.maximum === "number" && schema.exclusiveMaximum !== true) {
        numberSchema = numberSchema.max(schema.maximum);
      }
      if (typeof schema.exclusiveMinimum === "number") {
        numberSchema = numberSchema.gt(schema.exclusiveMinimum);
      } else if (schema.exclusiveMinimum === true && typeof schema.minimum === "number") {
        numberSchema = numberSchema.gt(schema.minimum);
      }
      if (typeof schema.exclusiveMaximum === "number") {
        numberSchema = numberSchema.lt(schema.exclusiveMaximum);
      } else if (schema.exclusiveMaximum === true && typeof schema.maximum === "number") {
        numberSchema = numberSchema.lt(schema.maximum);
      }
      if (typeof schema.multipleOf === "number") {
        numberSchema = numberSchema.multipleOf(schema.multipleOf);
      }
      zodSchema = numberSchema;
      break;
    }
    case "boolean": {
      zodSchema = z.boolean();
      break;
    }
    case "null": {
      zodSchema = z.null();
      break;
    }
    case "object": {
      const shape = {};
      const properties = schema.properties || {};
      const requiredSet = new Set(schema.required || []);
      const additionalSchema = typeof schema.additionalProperties === "object" ? convertSchema(schema.additionalProperties, ctx) : void 0;
      for (const [key, propSchema] of Object.entries(properties)) {
        const propZodSchema = convertSchema(propSchema, ctx);
        assignProp(shape, key, requiredSet.has(key) ? propZodSchema : propZodSchema.optional());
      }
      if (schema.patternProperties) {
        const patternProps = schema.patternProperties;
        const patternKeys = Object.keys(patternProps);
        const looseRecords = [];
        for (const pattern of patternKeys) {
          const patternValue = convertSchema(patternProps[pattern], ctx);
          const keySchema = z.string().regex(new RegExp(pattern));
          looseRecords.push(z.looseRecord(keySchema, patternValue));
        }
        const schemasToIntersect = [];
        if (Object.keys(shape).length > 0) {
          schemasToIntersect.push(z.object(shape).passthrough());
        }
        schemasToIntersect.push(...looseRecords);
        if (schemasToIntersect.length === 0) {
          zodSchema = z.object({}).passthrough();
        } else if (schemasToIntersect.length === 1) {
          zodSchema = schemasToIntersect[0];
        } else {
          let result = z.intersection(schemasToIntersect[0], schemasToIntersect[1]);
          for (let i = 2; i < schemasToIntersect.length; i++) {
            result = z.intersection(result, schemasToIntersect[i]);
          }
          zodSchema = result;
        }
        if (schema.additionalProperties === false) {
          const propertyKeys = Object.keys(shape);
          const patterns = patternKeys.map((p) => new RegExp(p));
          const basePatternSchema = zodSchema;
          zodSchema = zodSchema.check((payload) => {
            if (!isPlainObject(payload.value))
              return;
            const unrecognized = [];
            for (const key of Object.keys(payload.value)) {
              if (propertyKeys.includes(key))
                continue;
              if (patterns.some((regex) => regex.test(key)))
                continue;
              unrecognized.push(key);
            }
            if (unrecognized.length) {
              payload.issues.push({
                code: "unrecognized_keys",
                keys: unrecognized,
                input: payload.value,
                inst: basePatternSchema
              });
            }
          });
        }
      } else {
        const objectSchema = z.object(shape);
        if (schema.additionalProperties === false) {
          zodSchema = objectSchema.strict();
        } else if (additionalSchema) {
          zodSchema = objectSchema.catchall(additionalSchema);
        } else {
          zodSchema = objectSchema.passthrough();
        }
      }
      const hasKeyGuard = schema.propertyNames !== void 0 && schema.propertyNames !== true;
      const minProperties = typeof schema.minProperties === "number" ? schema.minProperties : void 0;
      const maxProperties = typeof schema.maxProperties === "number" ? schema.maxProperties : void 0;
      if (hasKeyGuard || minProperties !== void 0 || maxProperties !== void 0) {
        let keySchema;
        if (hasKeyGuard) {
          const keyJSONSchema = typeof schema.propertyNames === "object" && schema.propertyNames.type === void 0 ? { type: "string", ...schema.propertyNames } : schema.propertyNames;
          keySchema = convertSchema(keyJSONSchema, ctx);
        }
        zodSchema = checkObjectGuards(zodSchema, { keySchema, minProperties, maxProperties });
      }
      break;
    }
    case "array": {
      const prefixItems = schema.prefixItems;
      const items = schema.items;
      if (prefixItems && Array.isArray(prefixItems)) {
        const minItems = typeof schema.minItems === "number" ? schema.minItems : 0;
        const tupleItems = prefixItems.map((item) => convertSchema(item, ctx));
        const positionalItems = applyMinItems(tupleItems, minItems);
        const rest = !Array.isArray(items) ? getTupleRest(items, ctx) : void 0;
        const tupleSchema = z.tuple(positionalItems);
        zodSchema = rest ? tupleSchema.rest(rest) : tupleSchema;
        if (typeof schema.minItems === "number") {
          zodSchema = zodSchema.check(z.minLength(schema.minItems));
        }
        if (typeof schema.maxItems === "number") {
          zodSchema = zodSchema.check(z.maxLength(schema.maxItems));
        }
      } else if (Array.isArray(items)) {
        const minItems = typeof schema.minItems === "number" ? schema.minItems : 0;
        const tupleItems = items.map((item) => convertSchema(item, ctx));
        const positionalItems = applyMinItems(tupleItems, minItems);
        const rest = getTupleRest(schema.additionalItems, ctx);
        const tupleSchema = z.tuple(positionalItems);
        zodSchema = rest ? tupleSchema.rest(rest) : tupleSchema;
        if (typeof schema.minItems === "number") {
          zodSchema = zodSchema.check(z.minLength(schema.minItems));
        }
        if (typeof schema.maxItems === "number") {
          zodSchema = zodSchema.check(z.maxLength(schema.maxItems));
        }
      } else if (items !== void 0) {
        const element = convertSchema(items, ctx);
        let arraySchema = z.array(element);
        if (typeof schema.minItems === "number") {
          arraySchema = arraySchema.min(schema.minItems);
        }
        if (typeof schema.maxItems === "number") {
          arraySchema = arraySchema.max(schema.maxItems);
        }
        zodSchema = arraySchema;
      } else {
        zodSchema = z.array(z.any());
      }
      if (schema.uniqueItems === true || schema.contains !== void 0) {
        zodSchema = checkArrayGuards(zodSchema, {
          uniqueItems: schema.uniqueItems === true,
          containsSchema: schema.contains !== void 0 ? convertSchema(schema.contains, ctx) : void 0,
          minContains: typeof schema.minContains === "number" ? schema.minContains : void 0,
          maxContains: typeof schema.maxContains === "number" ? schema.maxContains : void 0
        });
      }
      break;
    }
    default:
      throw new Error(`Unsupported type: ${type}`);
  }
  return zodSchema;
}
function convertSchema(schema, ctx) {
  if (typeof schema === "boolean") {
    return schema ? z.any() : z.never();
  }
  let baseSchema = convertBaseSchema(schema, ctx);
  const hasExplicitType = schema.type || schema.enum !== void 0 || schema.const !== void 0;
  if (schema.anyOf && Array.isArray(schema.anyOf)) {
    const options = schema.anyOf.map((s) => convertSchema(s, ctx));
    const anyOfUnion = z.union(options);
    baseSchema = hasExplicitType ? z.intersection(baseSchema, anyOfUnion) : anyOfUnion;
  }
  if (schema.oneOf && Array.isArray(schema.oneOf)) {
    const options = schema.oneOf.map((s) => convertSchema(s, ctx));
    const oneOfUnion = z.xor(options);
    baseSchema = hasExplicitType ? z.intersection(baseSchema, oneOfUnion) : oneOfUnion;
  }
  if (schema.allOf && Array.isArray(schema.allOf)) {
    if (schema.allOf.length === 0) {
      baseSchema = hasExplicitType ? baseSchema : z.any();
    } else {
      let result = hasExplicitType ? baseSchema : convertSchema(schema.allOf[0], ctx);
      const startIdx = hasExplicitType ? 0 : 1;
      for (let i = startIdx; i < schema.allOf.length; i++) {
        result = z.intersection(result, convertSchema(schema.allOf[i], ctx));
      }
      baseSchema = result;
    }
  }
  if (schema.nullable === true && ctx.version === "openapi-3.0") {
    baseSchema = z.nullable(baseSchema);
  }
  if (schema.readOnly === true) {
    baseSchema = z.readonly(baseSchema);
  }
  if (schema.default !== void 0) {
    baseSchema = baseSchema.default(schema.default);
  }
  const extraMeta = {};
  const coreMetadataKeys = ["$id", "id", "$comment", "$anchor", "$vocabulary", "$dynamicRef", "$dynamicAnchor"];
  for (const key of coreMetadataKeys) {
    if (key in schema) {
      extraMeta[key] = schema[key];
    }
  }
  const contentMetadataKeys = ["contentEncoding", "contentMediaType", "contentSchema"];
  for (const key of contentMetadataKeys) {
    if (key in schema) {
      extraMeta[key] = schema[key];
    }
  }
  if (schema.type === "object" && schema.$ref === void 0) {
    if (schema.propertyNames !== void 0 && !containsRef(schema.propertyNames)) {
      extraMeta.propertyNames = schema.propertyNames;
    }
    for (const key of ["minProperties", "maxProperties"]) {
      if (schema[key] !== void 0)
        extraMeta[key] = schema[key];
    }
  }
  if (schema.type === "array" && schema.$ref === void 0) {
    if (schema.contains !== void 0 && !containsRef(schema.contains)) {
      extraMeta.contains = schema.contains;
    }
    for (const key of ["uniqueItems", "minContains", "maxContains"]) {
      if (schema[key] !== void 0)
        extraMeta[key] = schema[key];
    }
  }
  for (const key of Object.keys(schema)) {
    if (!RECOGNIZED_KEYS.has(key)) {
      assignProp(extraMeta, key, schema[key]);
    }
  }
  if (Object.keys(extraMeta).length > 0) {
    ctx.registry.add(baseSchema, extraMeta);
  }
  if (schema.description) {
    baseSchema = baseSchema.describe(schema.description);
  }
  return baseSchema;
}
function fromJSONSchema(schema, params) {
  if (typeof schema === "boolean") {
    return schema ? z.any() : z.never();
  }
  let normalized;
  try {
    normalized = JSON.parse(JSON.stringify(schema));
  } catch {
    throw new Error("fromJSONSchema input is not valid JSON (possibly cyclic); use $defs/$ref for recursive schemas");
  }
  const version3 = detectVersion(normalized, params?.defaultTarget);
  const defs = normalized.$defs || normalized.definitions || {};
  const ctx = {
    version: version3,
    defs,
    refs: /* @__PURE__ */ new Map(),
    processing: /* @__PURE__ */ new Set(),
    rootSchema: normalized,
    registry: params?.registry ?? globalRegistry
  };
  return convertSchema(normalized, ctx);
}

// node_modules/zod/v4/core/visit.js
var RESOLVING = /* @__PURE__ */ Symbol("z.visit/resolving");
function visit(schema, fnOrHandlers) {
  const fn = typeof fnOrHandlers === "function" ? fnOrHandlers : (node2, rewritten) => {
    const h = fnOrHandlers[node2._zod.def.type];
    return h ? h(node2, rewritten) : node2;
  };
  const cache = /* @__PURE__ */ new Map();
  function run(s) {
    const cached2 = cache.get(s);
    if (cached2 === RESOLVING) {
      return new $ZodLazy({
        type: "lazy",
        getter: () => cache.get(s)
      });
    }
    if (cached2 !== void 0)
      return cached2;
    cache.set(s, RESOLVING);
    const inner = mapInner(s);
    const mapped = fn(inner, inner !== s);
    cache.set(s, mapped);
    return mapped;
  }
  function mapInner(s) {
    const def = s._zod.def;
    const kind = def.type;
    switch (kind) {
      case "object": {
        const oldShape = def.shape;
        const keys = Object.keys(oldShape);
        let changed = false;
        const newShape = {};
        for (const k of keys) {
          const mapped = run(oldShape[k]);
          if (mapped !== oldShape[k])
            changed = true;
          newShape[k] = mapped;
        }
        let newCatchall = def.catchall;
        if (def.catchall) {
          newCatchall = run(def.catchall);
          if (newCatchall !== def.catchall)
            changed = true;
        }
        return changed ? clone(s, { ...def, shape: newShape, catchall: newCatchall }) : s;
      }
      case "array": {
        const mapped = run(def.element);
        return mapped === def.element ? s : clone(s, { ...def, element: mapped });
      }
      case "tuple": {
        const oldItems = def.items;
        let changed = false;
        const newItems = [];
        for (const item of oldItems) {
          const mapped = run(item);
          if (mapped !== item)
            changed = true;
          newItems.push(mapped);
        }
        let newRest = def.rest;
        if (def.rest) {
          newRest = run(def.rest);
          if (newRest !== def.rest)
            changed = true;
        }
        return changed ? clone(s, { ...def, items: newItems, rest: newRest }) : s;
      }
      case "record":
      case "map": {
        const newKey = run(def.keyType);
        const newVal = run(def.valueType);
        return newKey === def.keyType && newVal === def.valueType ? s : clone(s, { ...def, keyType: newKey, valueType: newVal });
      }
      case "set": {
        const newVal = run(def.valueType);
        return newVal === def.valueType ? s : clone(s, { ...def, valueType: newVal });
      }
      case "union": {
        const oldOptions = def.options;
        let changed = false;
        const newOptions = [];
        for (const opt of oldOptions) {
          const mapped = run(opt);
          if (mapped !== opt)
            changed = true;
          newOptions.push(mapped);
        }
        return changed ? clone(s, { ...def, options: newOptions }) : s;
      }
      case "intersection": {
        const newLeft = run(def.left);
        const newRight = run(def.right);
        return newLeft === def.left && newRight === def.right ? s : clone(s, { ...def, left: newLeft, right: newRight });
      }
      case "optional":
      case "nullable":
      case "default":
      case "prefault":
      case "catch":
      case "readonly":
      case "nonoptional":
      case "promise":
      case "success": {
        const newInner = run(def.innerType);
        return newInner === def.innerType ? s : clone(s, { ...def, innerType: newInner });
      }
      case "pipe": {
        const newIn = run(def.in);
        const newOut = run(def.out);
        return newIn === def.in && newOut === def.out ? s : clone(s, { ...def, in: newIn, out: newOut });
      }
      case "function": {
        const newInput = run(def.input);
        const newOutput = run(def.output);
        return newInput === def.input && newOutput === def.output ? s : clone(s, { ...def, input: newInput, output: newOutput });
      }
      case "lazy": {
        const original = def.getter;
        const { _cachedInner, ...rest } = def;
        return clone(s, { ...rest, getter: () => run(original()) });
      }
      // A leaf by choice: `parts` are regex fragments, not data positions.
      case "template_literal":
      // Leaves.
      case "string":
      case "number":
      case "int":
      case "boolean":
      case "bigint":
      case "symbol":
      case "undefined":
      case "null":
      case "void":
      case "never":
      case "any":
      case "unknown":
      case "date":
      case "nan":
      case "enum":
      case "literal":
      case "file":
      case "transform":
      case "custom":
        return s;
      default: {
        kind;
        return s;
      }
    }
  }
  return run(schema);
}

// node_modules/zod/v4/classic/deep-partial.js
function deepPartial(schema) {
  return visit(schema, {
    object: (s) => s.partial(),
    // Every partialed option now admits `undefined`, which the constructor rejects as a duplicate.
    union: (s) => {
      const def = s._zod.def;
      return def.discriminator === void 0 ? s : union(def.options);
    }
  });
}

// node_modules/zod/v4/classic/in-out.js
function withChecks(side, checks) {
  if (!checks?.length)
    return side;
  const def = side._zod.def;
  return clone(side, mergeDefs(def, { checks: [...def.checks ?? [], ...checks] }), { parent: true });
}
function outSide(def) {
  return withChecks(def.out, def.checks);
}
function inSide(def) {
  return def.in._zod.traits.has("$ZodTransform") ? outSide(def) : def.in;
}
function input(schema) {
  return visit(schema, {
    pipe: (s) => inSide(s._zod.def),
    // A default value belongs to the output side, so a rewritten inner type leaves it stranded. `.default()` widens the declared input type with `undefined`, and `optional` is what carries that across.
    default: (s, rewritten) => rewritten ? optional(s._zod.def.innerType) : s,
    // A catch value is output-side too, but `.catch()` leaves the declared input type alone, so the inner schema stands on its own.
    catch: (s, rewritten) => rewritten ? s._zod.def.innerType : s
  });
}
function output(schema) {
  return visit(schema, {
    pipe: (s) => outSide(s._zod.def),
    // A prefault value is fed through the schema, which makes it input-side, so a rewritten inner type leaves it stranded.
    prefault: (s, rewritten) => rewritten ? s._zod.def.innerType : s
  });
}

// node_modules/zod/v4/classic/coerce.js
var coerce_exports = {};
__export(coerce_exports, {
  bigint: () => bigint3,
  boolean: () => boolean3,
  date: () => date4,
  number: () => number3,
  string: () => string3
});
function string3(params) {
  return _coercedString(ZodString, params);
}
function number3(params) {
  return _coercedNumber(ZodNumber, params);
}
function boolean3(params) {
  return _coercedBoolean(ZodBoolean, params);
}
function bigint3(params) {
  return _coercedBigint(ZodBigInt, params);
}
function date4(params) {
  return _coercedDate(ZodDate, params);
}

// flow/3-scoring/metrics/rank-metrics.ts
function cosine(one, other) {
  if (one.length !== other.length) return 0;
  let [dot, left, right] = [0, 0, 0];
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? 0;
    dot += value * against;
    left += value * value;
    right += against * against;
  }
  return left === 0 || right === 0 ? 0 : dot / Math.sqrt(left * right);
}
function spearman(one, other) {
  return one.length === other.length && one.length > 1 ? pearson(ranksOf(one), ranksOf(other)) : 0;
}
function kendall(one, other) {
  let [agreement, left, right] = [0, 0, 0];
  for (let a = 0; a < one.length; a += 1)
    for (let b = a + 1; b < one.length; b += 1) {
      const [x, y] = [Math.sign((one[a] ?? 0) - (one[b] ?? 0)), Math.sign((other[a] ?? 0) - (other[b] ?? 0))];
      agreement += x * y;
      left += x * x;
      right += y * y;
    }
  return left === 0 || right === 0 ? 0 : agreement / Math.sqrt(left * right);
}
function ndcg(ranking, grades, k) {
  const gain = (list) => list.slice(0, k).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const ideal = gain([...grades.values()].sort((one, other) => other - one));
  return ideal === 0 ? 0 : gain([...new Set(ranking)].map((id) => grades.get(id) ?? 0)) / ideal;
}
function reciprocalRank(ranking, relevant) {
  const place = ranking.findIndex((id) => relevant.has(id));
  return place < 0 ? 0 : 1 / (place + 1);
}
function recallAt(ranking, relevant, k) {
  return relevant.size === 0 ? 0 : [...new Set(ranking.slice(0, k))].filter((id) => relevant.has(id)).length / relevant.size;
}
function ranksOf(values) {
  const order = values.map((value, index) => ({ value, index })).sort((one, other) => one.value - other.value);
  const ranks = new Array(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to += 1;
    for (const { index } of order.slice(from, to)) ranks[index] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}
function pearson(one, other) {
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [left, right] = [mean(one), mean(other)];
  return cosine(
    one.map((value) => value - left),
    other.map((value) => value - right)
  );
}

// flow/3-scoring/read-json-answer.ts
var MAX_CHARACTERS = 4e5;
function readJsonAnswer(text) {
  const fenced = /```(?:json)?\s*\n([\s\S]*?)```/i.exec(text.slice(0, MAX_CHARACTERS))?.[1];
  for (const candidate of [text.trim(), fenced?.trim()]) {
    if (candidate === void 0 || candidate.length > MAX_CHARACTERS || !/^[[{"\d-]/.test(candidate)) continue;
    try {
      return JSON.parse(candidate);
    } catch (error62) {
      if (!(error62 instanceof SyntaxError)) throw error62;
    }
  }
  return void 0;
}

// base/kernel/rational.ts
var DECIMAL = /^([+-]?)(\d+)?(?:\.(\d+))?$/;
var Rational = class _Rational {
  static zero = new _Rational(0n, 1n);
  static one = new _Rational(1n, 1n);
  static hundred = new _Rational(100n, 1n);
  numerator;
  denominator;
  constructor(numerator, denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }
  /** `numerator / denominator`, reduced. Throws RangeError when the denominator is 0. */
  static of(numerator, denominator = 1n) {
    const top = BigInt(numerator);
    const bottom = BigInt(denominator);
    if (bottom === 0n) throw new RangeError("division by zero");
    const divisor = greatestCommonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
    return new _Rational(top / divisor, bottom / divisor);
  }
  /** Parses a plain decimal such as `-12.50`; undefined for anything else (no exponent, no separators). */
  static parse(text) {
    const match = DECIMAL.exec(text);
    if (!match || match[2] === void 0 && match[3] === void 0) return void 0;
    const fraction = match[3] ?? "";
    const digits = BigInt(`${match[2] ?? ""}${fraction}`);
    return _Rational.of(match[1] === "-" ? -digits : digits, 10n ** BigInt(fraction.length));
  }
  plus(other) {
    return _Rational.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator
    );
  }
  minus(other) {
    return this.plus(other.negated());
  }
  times(other) {
    return _Rational.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }
  /** Throws RangeError when `other` is 0. */
  dividedBy(other) {
    return _Rational.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }
  /** Whole powers only; the caller bounds the exponent. Throws RangeError for 0 to a negative power. */
  power(exponent) {
    const size = BigInt(Math.abs(exponent));
    const raised = _Rational.of(this.numerator ** size, this.denominator ** size);
    return exponent < 0 ? _Rational.one.dividedBy(raised) : raised;
  }
  negated() {
    return new _Rational(-this.numerator, this.denominator);
  }
  absolute() {
    return this.numerator < 0n ? this.negated() : this;
  }
  /** -1, 0 or 1. */
  compare(other) {
    const difference2 = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference2 < 0n ? -1 : difference2 > 0n ? 1 : 0;
  }
  equals(other) {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }
  isInteger() {
    return this.denominator === 1n;
  }
  /** The largest whole number that is not above the value. */
  floor() {
    const quotient = this.numerator / this.denominator;
    return this.numerator < 0n && quotient * this.denominator !== this.numerator ? quotient - 1n : quotient;
  }
  /** Rounded half away from zero to `digits` decimals (≥ 0). */
  round(digits) {
    const scale = 10n ** BigInt(digits);
    const scaled = this.absolute().numerator * scale * 2n + this.denominator;
    const units = scaled / (this.denominator * 2n);
    return _Rational.of(this.numerator < 0n ? -units : units, scale);
  }
  /** Decimal text, rounded half away from zero to at most `maxDigits` decimals, without trailing zeros. */
  toDecimal(maxDigits) {
    const rounded = this.round(maxDigits);
    const scale = 10n ** BigInt(maxDigits);
    const units = rounded.absolute().numerator * scale / rounded.denominator;
    const padded = units.toString().padStart(maxDigits + 1, "0");
    const whole = padded.slice(0, padded.length - maxDigits);
    const fraction = padded.slice(padded.length - maxDigits).replace(/0+$/, "");
    const sign = rounded.numerator < 0n ? "-" : "";
    return fraction === "" ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
  }
  /** True when the value has an exact decimal form of at most `maxDigits` decimals. */
  isDecimal(maxDigits) {
    return this.numerator * 10n ** BigInt(maxDigits) % this.denominator === 0n;
  }
  /** `3` or `-7/4`. */
  toString() {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`;
  }
};
function greatestCommonDivisor(left, right) {
  let a = left < 0n ? -left : left;
  let b = right < 0n ? -right : right;
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}

// base/kernel/digits-for-number-words.ts
var UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
var TEENS = [
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen"
];
var TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
var SCALES = /* @__PURE__ */ new Map([
  ["thousand", 1000n],
  ["million", 1000000n],
  ["billion", 1000000000n],
  ["trillion", 1000000000000n]
]);
var FRACTIONS = /* @__PURE__ */ new Map([
  ["half", 2n],
  ["halves", 2n],
  ["third", 3n],
  ["thirds", 3n],
  ["quarter", 4n],
  ["quarters", 4n],
  ["fourth", 4n],
  ["fourths", 4n],
  ["fifth", 5n],
  ["fifths", 5n],
  ["sixth", 6n],
  ["sixths", 6n],
  ["eighth", 8n],
  ["eighths", 8n],
  ["tenth", 10n],
  ["tenths", 10n]
]);
var PRONOUN_BEFORE_ONE = /* @__PURE__ */ new Set([
  "which",
  "each",
  "every",
  "this",
  "that",
  "any",
  "no",
  "some",
  "the",
  "another",
  "other",
  "either",
  "new",
  "last"
]);
var SMALL = new Map([
  ...UNITS.map((word, index) => [word, { value: BigInt(index), kind: index === 0 ? "teen" : "unit" }]),
  ...TEENS.map((word, index) => [word, { value: BigInt(index + 10), kind: "teen" }]),
  ...TENS.map((word, index) => [word, { value: BigInt((index + 2) * 10), kind: "tens" }]),
  ["fourty", { value: 40n, kind: "tens" }]
]);
var WORD = /[A-Za-z]+/g;
var DIGITS_WITH_SCALE = /(?<![\w.])(\d{1,3}(?:,\d{3}){1,6}|\d{1,18})(\.\d{1,12})?[ -](hundred|thousand|million|billion|trillion|dozen)\b/gi;
function digitsForNumberWords(text) {
  const words = [...text.matchAll(WORD)].map(
    (match) => ({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length })
  );
  let result = "";
  let copied = 0;
  for (let index = 0; index < words.length; ) {
    const word = words[index];
    const reading = attachedToDigit(text, word.start) ? void 0 : readNumber(text, words, index);
    if (reading === void 0) {
      index += 1;
      continue;
    }
    result += text.slice(copied, word.start) + reading.value;
    copied = words[reading.next - 1].end;
    index = reading.next;
  }
  return multiplyScales(result + text.slice(copied));
}
function multiplyScales(text) {
  return text.replace(DIGITS_WITH_SCALE, (_, whole, fraction, scale) => {
    const value = Rational.parse(`${whole.replaceAll(",", "")}${fraction ?? ""}`) ?? Rational.zero;
    const word = scale.toLowerCase();
    const factor = word === "dozen" ? 12n : word === "hundred" ? 100n : SCALES.get(word) ?? 1n;
    return value.times(Rational.of(factor)).toDecimal(12);
  });
}
function attachedToDigit(text, start) {
  return start > 0 && /[\d_]/.test(text[start - 1]);
}
function readNumber(text, words, start) {
  const follows = (index) => {
    const word = words[index];
    const before = words[index - 1];
    if (word === void 0 || before === void 0) return void 0;
    const gap = text.slice(before.end, word.start);
    return /^(?:\s{1,2}|-)$/.test(gap) ? word.text : void 0;
  };
  const first = words[start].text;
  if (first === "a" || first === "an") return readWithArticle(follows, start);
  if (first === "one" && start > 0 && PRONOUN_BEFORE_ONE.has(words[start - 1].text)) return void 0;
  const whole = readWhole(follows, first, start);
  return whole && readTail(follows, whole.value, whole.next);
}
function readWithArticle(follows, start) {
  const next = follows(start + 1);
  if (next === "dozen") return { value: "12", next: start + 2 };
  if (next === "hundred" || next !== void 0 && SCALES.has(next)) {
    const whole = readWhole(follows, "one", start);
    return whole && readTail(follows, whole.value, whole.next);
  }
  const denominator = next === void 0 ? void 0 : FRACTIONS.get(next);
  if (denominator === void 0 || follows(start + 2) !== "of") return void 0;
  return { value: `1/${denominator}`, next: start + 2 };
}
function readWhole(follows, first, start) {
  let total2 = 0n;
  let group = 0n;
  let groupOpen = "none";
  let smallestScale = 10n ** 15n;
  let index = start;
  for (let word = first; word !== void 0; word = follows(index)) {
    const small = SMALL.get(word);
    const scale = SCALES.get(word);
    if (small !== void 0) {
      const fits = small.kind === "unit" ? groupOpen !== "closed" : groupOpen !== "closed" && groupOpen !== "tens";
      if (!fits) break;
      group += small.value;
      groupOpen = small.kind === "tens" ? "tens" : "closed";
    } else if (word === "hundred" && group > 0n && group < 100n && index > start) {
      group *= 100n;
      groupOpen = "hundred";
    } else if (scale !== void 0 && group > 0n && scale < smallestScale && index > start) {
      total2 += group * scale;
      group = 0n;
      smallestScale = scale;
      groupOpen = "scale";
    } else if (word === "dozen" && index > start && total2 === 0n) {
      return { value: group * 12n, next: index + 1 };
    } else if (word === "and" && (groupOpen === "hundred" || groupOpen === "scale")) {
      const next = follows(index + 1);
      if (next === void 0 || !SMALL.has(next)) break;
    } else break;
    index += 1;
  }
  return index === start ? void 0 : { value: total2 + group, next: index };
}
function readTail(follows, value, next) {
  const word = follows(next);
  if (word === "point") {
    let digits = "";
    let index = next + 1;
    for (let digit = follows(index); digit !== void 0 && UNITS.includes(digit); digit = follows(index)) {
      digits += UNITS.indexOf(digit).toString();
      index += 1;
    }
    if (digits !== "") return { value: `${value}.${digits}`, next: index };
  }
  if (word === "and") {
    const article = follows(next + 1);
    const half = follows(next + 2);
    if ((article === "a" || article === "one") && half === "half") return { value: `${value}.5`, next: next + 3 };
    if ((article === "a" || article === "one") && half === "quarter") return { value: `${value}.25`, next: next + 3 };
    if (article === "three" && half === "quarters") return { value: `${value}.75`, next: next + 3 };
  }
  const denominator = word === void 0 ? void 0 : FRACTIONS.get(word);
  if (word !== void 0 && denominator !== void 0 && value > 0n && value < 100n) {
    const plural2 = word.endsWith("s");
    if (plural2 === value > 1n) return { value: `${value}/${denominator}`, next: next + 1 };
  }
  return { value: value.toString(), next };
}

// base/kernel/unit-table.ts
var r = (text) => {
  const [top, bottom] = text.split("/");
  const value = Rational.parse(top ?? "") ?? Rational.one;
  return bottom === void 0 ? value : value.dividedBy(Rational.parse(bottom) ?? Rational.one);
};
var TABLE = [
  ["length", "millimetres|millimeters|millimetre|millimeter|mm", "0.001"],
  ["length", "centimetres|centimeters|centimetre|centimeter|cm|cms", "0.01"],
  ["length", "decimetres|decimeters|decimetre|decimeter|dm", "0.1"],
  ["length", "metres|meters|metre|meter|m", "1"],
  ["length", "kilometres|kilometers|kilometre|kilometer|km|kms|kilometer", "1000"],
  ["length", "micrometres|micrometers|micrometre|micrometer|microns|micron|µm|um", "0.000001"],
  ["length", "nanometres|nanometers|nanometre|nanometer|nm", "0.000000001"],
  ["length", 'inches|inch|in|"', "0.0254"],
  ["length", "feet|foot|ft", "0.3048"],
  ["length", "yards|yard|yd|yds", "0.9144"],
  ["length", "miles|mile|mi", "1609.344"],
  ["length", "nautical miles|nautical mile|nmi", "1852"],
  ["mass", "micrograms|microgram|µg|mcg", "0.000001"],
  ["mass", "milligrams|milligram|mg", "0.001"],
  ["mass", "grams|gram|g|gramme|grammes", "1"],
  ["mass", "kilograms|kilogram|kg|kgs|kilos|kilo", "1000"],
  ["mass", "tonnes|tonne|metric tons|metric ton|t", "1000000"],
  ["mass", "tons|ton|short tons|short ton|us tons", "907184.74"],
  ["mass", "ounces|ounce|oz", "28.349523125"],
  ["mass", "pounds|pound|lb|lbs", "453.59237"],
  ["mass", "stone|stones|st", "6350.29318"],
  ["volume", "millilitres|milliliters|millilitre|milliliter|ml|cubic centimetres|cubic centimeters|cm3|cc", "0.001"],
  ["volume", "centilitres|centiliters|centilitre|centiliter|cl", "0.01"],
  ["volume", "decilitres|deciliters|decilitre|deciliter|dl", "0.1"],
  ["volume", "litres|liters|litre|liter|l|cubic decimetres|dm3", "1"],
  ["volume", "cubic metres|cubic meters|cubic metre|cubic meter|m3|m^3", "1000"],
  ["volume", "gallons|gallon|gal|us gallons|us gallon", "3.785411784"],
  ["volume", "quarts|quart|qt", "0.946352946"],
  ["volume", "pints|pint|pt", "0.473176473"],
  ["volume", "cups|cup", "0.2365882365"],
  ["volume", "fluid ounces|fluid ounce|fl oz", "0.0295735295625"],
  ["volume", "tablespoons|tablespoon|tbsp", "0.01478676478125"],
  ["volume", "teaspoons|teaspoon|tsp", "0.00492892159375"],
  ["time", "milliseconds|millisecond|ms", "0.001"],
  ["time", "seconds|second|sec|secs|s", "1"],
  ["time", "minutes|minute|min|mins", "60"],
  ["time", "hours|hour|h|hr|hrs", "3600"],
  ["time", "days|day|d", "86400"],
  ["time", "weeks|week|wk", "604800"],
  ["time", "fortnights|fortnight", "1209600"],
  ["speed", "metres per second|meters per second|m/s|mps|m per second|m per s|metre per second|meter per second", "1"],
  [
    "speed",
    "kilometres per hour|kilometers per hour|km/h|kmh|kph|kmph|km per hour|km an hour|km per h|kilometre per hour|kilometer per hour",
    "5/18"
  ],
  ["speed", "miles per hour|mph|mi/h|mile per hour|miles an hour", "0.44704"],
  ["speed", "knots|knot|kn", "463/900"],
  ["speed", "feet per second|ft/s|fps", "0.3048"],
  ["area", "square millimetres|square millimeters|mm2|mm^2|sq mm", "0.000001"],
  ["area", "square centimetres|square centimeters|cm2|cm^2|sq cm", "0.0001"],
  ["area", "square metres|square meters|square metre|square meter|m2|m^2|sq m", "1"],
  ["area", "hectares|hectare|ha", "10000"],
  ["area", "square kilometres|square kilometers|square kilometre|square kilometer|km2|km^2|sq km", "1000000"],
  ["area", "square inches|square inch|sq in|in2", "0.00064516"],
  ["area", "square feet|square foot|sq ft|ft2|ft^2", "0.09290304"],
  ["area", "square yards|square yard|sq yd", "0.83612736"],
  ["area", "acres|acre", "4046.8564224"],
  ["area", "square miles|square mile|sq mi", "2589988.110336"],
  ["data", "bits|bit", "0.125"],
  ["data", "bytes|byte", "1"],
  ["data", "kilobytes|kilobyte|kb", "1000"],
  ["data", "megabytes|megabyte|mb", "1000000"],
  ["data", "gigabytes|gigabyte|gb", "1000000000"],
  ["data", "terabytes|terabyte|tb", "1000000000000"],
  ["data", "petabytes|petabyte|pb", "1000000000000000"],
  ["data", "kibibytes|kibibyte|kib", "1024"],
  ["data", "mebibytes|mebibyte|mib", "1048576"],
  ["data", "gibibytes|gibibyte|gib", "1073741824"],
  ["data", "tebibytes|tebibyte|tib", "1099511627776"],
  ["data", "megabits|megabit|mbit", "125000"],
  ["data", "gigabits|gigabit|gbit", "125000000"],
  ["temperature", "°C|degrees celsius|celsius|centigrade|degrees centigrade|c|degrees c", "1", "0"],
  ["temperature", "°F|degrees fahrenheit|fahrenheit|f|degrees f", "5/9", "-160/9"],
  ["temperature", "K|kelvin|kelvins|k|degrees kelvin", "1", "-273.15"],
  ["energy", "joules|joule|j", "1"],
  ["energy", "kilojoules|kilojoule|kj", "1000"],
  ["energy", "calories|calorie|cal", "4.184"],
  ["energy", "kilocalories|kilocalorie|kcal", "4184"],
  ["energy", "watt hours|watt-hours|watt hour|wh", "3600"],
  ["energy", "kilowatt hours|kilowatt-hours|kilowatt hour|kwh", "3600000"],
  ["pressure", "pascals|pascal|pa", "1"],
  ["pressure", "kilopascals|kilopascal|kpa", "1000"],
  ["pressure", "bar|bars", "100000"],
  ["pressure", "atmospheres|atmosphere|atm", "101325"]
];
var BY_NAME = /* @__PURE__ */ new Map();
for (const [dimension, names, factor, offset] of TABLE) {
  const all = names.split("|");
  const unit = {
    dimension,
    name: all[0] ?? "",
    factor: r(factor),
    offset: offset === void 0 ? Rational.zero : r(offset)
  };
  for (const name2 of all) if (!BY_NAME.has(name2.toLowerCase())) BY_NAME.set(name2.toLowerCase(), unit);
}
function findUnit(name2) {
  return BY_NAME.get(
    name2.trim().replace(/\.$/, "").replace(/^degrees? (?=[cfk])/, "degrees ")
  );
}
var UNIT_PATTERN = [...BY_NAME.keys()].sort((left, right) => right.length - left.length).map((name2) => name2.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");

// base/protocol/evidence/max-score.ts
var MAX_SCORE = 1e4;

// flow/3-scoring/verdict-of.ts
function hundredths(share) {
  return Number.isFinite(share) ? Math.round(Math.min(1, Math.max(0, share)) * MAX_SCORE) : 0;
}
function criterionOf(name2, share, note) {
  return { name: name2, points: hundredths(share), max: MAX_SCORE, note };
}
function judgementOf(share, extracted, criteria, trace, spread = 0) {
  const score = hundredths(share);
  return {
    score,
    extracted: extracted.trim().slice(0, 400),
    criteria,
    interval: [Math.max(0, score - spread), Math.min(MAX_SCORE, score + spread)],
    trace
  };
}

// flow/3-scoring/methods/embedding.ts
var vectorSchema = external_exports.array(external_exports.number().finite()).min(2).max(16384);
var vectorsSchema = external_exports.array(vectorSchema).min(2).max(512);
var rankingSchema = external_exports.array(external_exports.union([external_exports.string().max(200), external_exports.number()])).min(1).max(1e4);
var truthSchema = external_exports.union([
  external_exports.object({
    pairs: external_exports.array(external_exports.tuple([external_exports.number().int().min(0), external_exports.number().int().min(0), external_exports.number()])).min(3).max(1e4)
  }),
  external_exports.object({ vector: vectorSchema }),
  external_exports.object({ relevant: external_exports.record(external_exports.string(), external_exports.number().min(0).max(10)) })
]);
var ALIKE_BY_CHANCE = 0.7;
var TOP = 10;
var embeddingMethod = {
  name: "embedding-metrics",
  version: 1,
  canJudge: (input2) => input2.kind === "embedding" && input2.references.some((reference) => readTruth(reference) !== void 0),
  judge
};
function readTruth(reference) {
  return truthSchema.safeParse(readJsonAnswer(reference)).data;
}
function judge(input2) {
  const given = readJsonAnswer(input2.answer);
  const judged = input2.references.flatMap((reference) => {
    const truth = readTruth(reference);
    return truth === void 0 ? [] : [compare(truth, given, input2.answer)];
  });
  return judged.sort((one, other) => other.score - one.score)[0] ?? failed(input2.answer, "no truth can be read");
}
function compare(truth, given, shown) {
  if ("pairs" in truth) {
    const vectors = vectorsSchema.safeParse(given).data;
    if (vectors === void 0 || new Set(vectors.map((vector) => vector.length)).size !== 1)
      return failed(shown, "not a list of vectors of one length");
    if (truth.pairs.some(([one, other]) => vectors[one] === void 0 || vectors[other] === void 0))
      return failed(shown, "vectors are missing");
    const near = truth.pairs.map(([one, other]) => cosine(vectors[one] ?? [], vectors[other] ?? []));
    const grades2 = truth.pairs.map(([, , grade]) => grade);
    const [rho, tau] = [spearman(near, grades2), kendall(near, grades2)];
    return judgementOf(
      rho,
      shown,
      [
        criterionOf("Spearman", rho, `rank correlation ${rho.toFixed(4)} with the graded pairs`),
        criterionOf("Kendall", tau, `tau ${tau.toFixed(4)}`)
      ],
      ["nearness of the vectors against graded pairs"]
    );
  }
  if ("vector" in truth) {
    const vector = vectorSchema.safeParse(given).data;
    if (vector === void 0 || vector.length !== truth.vector.length)
      return failed(shown, `not a vector of ${truth.vector.length} numbers`);
    const near = cosine(vector, truth.vector);
    return judgementOf(
      (near - ALIKE_BY_CHANCE) / (1 - ALIKE_BY_CHANCE),
      shown,
      [criterionOf("cosine", near, `cosine ${near.toFixed(4)} to the expected vector`)],
      ["cosine to the expected vector"]
    );
  }
  const ranking = rankingSchema.safeParse(given).data?.map(String);
  if (ranking === void 0) return failed(shown, "not a list of document names");
  const grades = new Map(Object.entries(truth.relevant));
  const relevant = new Set([...grades].filter(([, grade]) => grade > 0).map(([id]) => id));
  const gain = ndcg(ranking, grades, TOP);
  const [first, found] = [reciprocalRank(ranking, relevant), recallAt(ranking, relevant, TOP)];
  return judgementOf(
    gain,
    shown,
    [
      criterionOf("nDCG@10", gain, "order of the relevant documents"),
      criterionOf("MRR", first, "place of the first relevant document"),
      criterionOf("recall@10", found, "relevant documents among the first ten")
    ],
    ["ranking against graded documents"]
  );
}
function failed(shown, note) {
  return judgementOf(0, shown, [criterionOf("format", 0, note)], [note]);
}

// flow/3-scoring/remember.ts
function remember(size, read) {
  const kept = /* @__PURE__ */ new Map();
  return (text) => {
    const known2 = kept.get(text);
    if (known2 !== void 0) return known2;
    const result = read(text);
    if (kept.size >= size) for (const old of [...kept.keys()].slice(0, Math.ceil(size / 2))) kept.delete(old);
    kept.set(text, result);
    return result;
  };
}

// flow/3-scoring/normalise-text.ts
var MAX_JUDGED_CHARACTERS = 64e3;
var INVISIBLE = /\u00ad|\u034f|\u061c|[\u115f-\u1160]|[\u17b4-\u17b5]|[\u180b-\u180e]|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|\u3164|[\ufe00-\ufe0f]|\ufeff|\uffa0/g;
var VULGAR = {
  "½": " 1/2",
  "⅓": " 1/3",
  "⅔": " 2/3",
  "¼": " 1/4",
  "¾": " 3/4",
  "⅕": " 1/5",
  "⅖": " 2/5",
  "⅗": " 3/5",
  "⅘": " 4/5",
  "⅙": " 1/6",
  "⅚": " 5/6",
  "⅛": " 1/8",
  "⅜": " 3/8",
  "⅝": " 5/8",
  "⅞": " 7/8"
};
var ARTICLES = /* @__PURE__ */ new Set(["a", "an", "the"]);
var TOKEN = /[\p{L}\p{M}]+|\d+(?:[.,]\d+)*|[%$€£¥₹°]/gu;
var cleanText = remember(
  64,
  (raw) => raw.slice(0, MAX_JUDGED_CHARACTERS).replace(INVISIBLE, "").replace(/[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/g, (sign) => VULGAR[sign] ?? sign).replace(/[⁰¹²³⁴-⁹⁻]+/g, (raised) => `^${raised.length > 1 ? `{${lowered(raised)}}` : lowered(raised)}`).normalize("NFKC").replace(/[\u2018\u2019\u02bc]/g, "'").replace(/[\u201c\u201d\u00ab\u00bb]/g, '"').replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\r\n?/g, "\n").replace(/[^\S\n]+/g, " ")
);
function lowered(raised) {
  return [...raised].map((sign) => sign === "⁻" ? "-" : `${"⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign)}`).join("");
}
var WRAPPED = /\\(?:text|textbf|textit|textrm|textnormal|mathrm|mathbf|mathit|mbox|hbox|boldsymbol|operatorname)\s*\{([^{}]{0,200})\}/g;
function unwrapText(text) {
  if (!/[\\$]/.test(text)) return text;
  return text.replace(WRAPPED, " $1 ").replace(WRAPPED, " $1 ").replace(/\{:\}/g, ":").replace(/\\[()[\]]|\\[,;! ]|(?<!\\)\$(?!\d)|\$(?=\s*$)/g, " ").replace(/ {2,}/g, " ").trim();
}
var tokensOf = remember(128, readTokens);
function readTokens(text) {
  const folded = cleanText(text).toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return (folded.match(TOKEN) ?? []).filter((token) => !ARTICLES.has(token)).map((token) => token.replace(/(?<=\d),(?=\d{3})/g, ""));
}

// flow/3-scoring/read-options.ts
var OPTION = /(?:^|[\s(])\(?([A-J])[).:]\s+?(?=\S)((?:(?![\s(]\(?[A-J][).:]\s)[^\n]){1,200})/g;
var MAX_QUESTION_CHARACTERS = 8e3;
var LETTER = /^(?:[^a-z]{0,3}|.{0,60}\b(?:option|answer|choice|letter)\b(?: is|:)? ?[^a-z]{0,3})\(?([A-HJ])(?![a-z'])/i;
var MORE_LETTERS = /\(([A-J])\)|(?<![A-Za-z'])([B-HJ]|A(?! (?!or\b|and\b|is\b)[a-z]))(?![A-Za-z'])/g;
var SHORT_CHARACTERS = 40;
function readOptions(question) {
  const options = /* @__PURE__ */ new Map();
  for (const [, letter, text] of question.slice(0, MAX_QUESTION_CHARACTERS).matchAll(OPTION)) {
    if (letter === void 0 || letter.charCodeAt(0) !== "A".charCodeAt(0) + options.size) continue;
    options.set(letter, tokensOf(text ?? "").join(" "));
  }
  return options.size >= 2 ? options : /* @__PURE__ */ new Map();
}
function chosenLetters(answer, options) {
  const chosen = /* @__PURE__ */ new Set();
  const named = LETTER.exec(answer.trim());
  const article = /^a (?!(?:is|or|and|because)\b)[a-z]/i.test(answer.trim()) && !/^a[).:]/i.test(answer.trim());
  if (named?.[1] !== void 0 && !article) chosen.add(named[1].toUpperCase());
  const short = answer.length <= SHORT_CHARACTERS;
  if (short || chosen.size > 0)
    for (const match of answer.matchAll(MORE_LETTERS)) chosen.add(match[1] ?? match[2] ?? "");
  if (chosen.size > 0) return chosen;
  const tokens = ` ${tokensOf(answer).join(" ")} `;
  const inText = [...options].filter(([, text]) => text !== "" && tokens.includes(` ${text} `));
  const longest = inText.filter(([, text]) => !inText.some(([, other]) => other !== text && other.includes(text)));
  for (const [letter] of longest) chosen.add(letter);
  return chosen;
}

// flow/3-scoring/compare-choice.ts
var CHOICE_LETTER = /^\(?([A-J])\)?[.:]?$/;
var LETTER_AND_TEXT = /^\(?([A-J])[).:]\s*\S/;
var LEADING = /^[\s*_"'(]*([A-J])(?:[\s*_"')]*(?:[.):,;]|\n|$| is\b(?! (?:wrong|incorrect|not|false))| because\b| -))/;
var DENIED = /\bnot (?:option |choice )?\(?[A-J]\)?(?![a-z])|\(?\b[A-J]\)?,?(?: or| and| nor)? ?(?:is|are|isn't|was) (?:wrong|incorrect|false|not|ruled out)\b[^.;,]*|\b(?:eliminate|exclude|rule out|neither) \(?[A-J]\)?(?:(?:,| or| nor| and) \(?[A-J]\)?)*/g;
function compareChoice(truth, final, text, options) {
  const bare = CHOICE_LETTER.exec(truth)?.[1] ?? (options.size === 0 ? LETTER_AND_TEXT.exec(truth)?.[1] : void 0);
  if (options.size === 0 && bare === void 0) return void 0;
  const wanted = bare === void 0 ? chosenLetters(truth, options) : /* @__PURE__ */ new Set([bare]);
  const [letter] = wanted;
  if (letter === void 0 || wanted.size !== 1) return void 0;
  const chosen = choiceOf(final, text, options);
  if (chosen.size > 1) return { points: 0, note: `chooses ${[...chosen].sort().join(" and ")}` };
  if (chosen.size === 0) return CHOICE_LETTER.test(truth) ? { points: 0, note: "no choice" } : void 0;
  return chosen.has(letter) ? { points: MAX_SCORE, note: `the right choice, ${letter}` } : { points: 0, note: `chooses ${[...chosen][0]} instead of ${letter}` };
}
function choiceOf(final, text, options) {
  const announced = final.how === "boxed" || final.how === "hashes" || final.how === "phrase";
  const listed = /(?:^|\n)\s*\(?B[).:]/.test(text);
  const lead = announced || listed ? void 0 : LEADING.exec(text)?.[1];
  const many = /^\W{0,3}[A-J]\b\W{1,3}(?:(?:or|and|,)\W{0,3})?[A-J]\b(?!\w)/.test(text);
  if (lead !== void 0 && !many) return /* @__PURE__ */ new Set([lead]);
  const clear = (part) => chosenLetters(part.replace(DENIED, " "), options);
  const chosen = clear(final.text);
  if (chosen.size > 0 || announced) return chosen;
  return clear(text.slice(-400));
}

// flow/3-scoring/compare-words.ts
var NO_MATCH = "not the expected answer";
var POINTS_CONTAINED = 9e3;
var POINTS_PER_EXTRA_WORD = 250;
var MAX_EXTRA_TOKENS = 12;
var POINTS_SURNAME = 8e3;
var FILLER = new Set(
  "is are was were it its this that these those be will would so of in on at to by for and as answer final result correct name called named known i think believe my here there please yes sure certainly course therefore thus hence also very has have had he she they we you his her their our with from s".split(
    " "
  )
);
var NEGATION = /* @__PURE__ */ new Set([
  "not",
  "never",
  "neither",
  "nor",
  "cannot",
  "isn",
  "aren",
  "wasn",
  "doesn",
  "don",
  "didn",
  "without",
  "except"
]);
function compareWords(answer, whole, truth, asked) {
  if (truth.length === 0) return { points: 0, note: NO_MATCH };
  const same = (left, right) => left.length === right.length && left.every((token, index) => token === right[index]);
  if (same(answer, truth) || same(whole, truth)) return { points: MAX_SCORE, note: "equal after normalisation" };
  const expected = truth.filter((token) => !FILLER.has(token));
  const residue = answer.filter((token) => !FILLER.has(token) && (!asked.has(token) || truth.includes(token)));
  const ordered = expected.filter((token) => /\d/.test(token)).length >= 2;
  if (expected.length > 0 && (ordered ? same(residue, expected) : sameSet(residue, expected)))
    return { points: MAX_SCORE, note: "states the expected answer" };
  const surname = truth.length >= 2 && truth.length <= 3 && residue.length === 1 && residue[0] === truth.at(-1) && /^\p{L}{3}/u.test(residue[0] ?? "");
  if (surname) return { points: POINTS_SURNAME, note: "the last part of the expected name" };
  const at = indexOfRun(answer, truth);
  if (at < 0) return { points: 0, note: NO_MATCH };
  const before = answer.slice(Math.max(0, at - 4), at);
  if (before.some((token) => NEGATION.has(token))) return { points: 0, note: "negates the expected answer" };
  if (answer.some((token) => token === "or" || token === "either" || token === "maybe") && !truth.includes("or"))
    return { points: 0, note: "offers several answers" };
  const extra = residue.filter((token) => !truth.includes(token)).length;
  return extra <= MAX_EXTRA_TOKENS ? {
    points: POINTS_CONTAINED - extra * POINTS_PER_EXTRA_WORD,
    note: `contains the expected answer beside ${extra} other words`
  } : { points: 0, note: "the expected answer drowns in other words" };
}
function sameSet(left, right) {
  const a = new Set(left);
  const b = new Set(right);
  return a.size === b.size && [...a].every((token) => b.has(token));
}
function indexOfRun(tokens, run) {
  for (let start = 0; start + run.length <= tokens.length; start += 1) {
    if (run.every((token, index) => tokens[start + index] === token)) return start;
  }
  return -1;
}

// flow/3-scoring/words/word-lists.ts
var IRREGULAR = pairs(
  "men man women woman children child feet foot teeth tooth mice mouse geese goose nuclei nucleus bacteria bacterium fungi fungus cacti cactus criteria criterion phenomena phenomenon data data species species series series lives life wives wife knives knife leaves leaf halves half wolves wolf indices index matrices matrix vertices vertex analyses analysis hypotheses hypothesis crises crisis alumni alumnus larvae larva algae alga has has was was is is does does this this yes yes its its his his news news physics physics mathematics mathematics gas gas gases gas bus bus buses bus lens lens lenses lens iris iris always always texas texas paris paris mars mars won win winning win winner win wrote write written write writing write began begin begun begin sang sing sung sing sank sink sunk sink fell fall fallen fall made make making make built build went go gone go came come gave give given give took take taken take told tell said say led lead held hold lost lose losing lose met meet paid pay sold sell taught teach thought think caught catch bought buy brought bring fought fight chose choose chosen choose drew draw drawn draw flew fly grew grow knew know ran run shot shoot spoke speak spoken speak struck strike swam swim threw throw wore wear became become rose rise risen rise forgot forget forgotten forget froze freeze frozen freeze understood understand stood stand hid hide hidden hide blew blow broke break broken break drove drive driven drive ate eat eaten eat heard hear kept keep lent lend meant mean rode ride rang ring sent send shook shake shone shine slept sleep spent spend stole steal stolen steal stuck stick swore swear swept sweep tore tear torn tear woke wake wept weep better good best good worse bad worst bad farther far further far farthest far knelt kneel bent bend dealt deal dug dig fed feed fled flee forbade forbid forbidden forbid hung hang sought seek sped speed spun spin sprang spring slid slide stung sting swung swing bred breed clung cling crept creep"
);
var DEMONYMS = pairs(
  "polish poland french france german germany spanish spain dutch netherlands greek greece swiss switzerland danish denmark dane denmark swedish sweden swede sweden finnish finland finn finland norwegian norway turkish turkey irish ireland scottish scotland scot scotland welsh wales chinese china japanese japan portuguese portugal italian italy russian russia austrian austria australian australia canadian canada mexican mexico brazilian brazil indian india egyptian egypt korean korea vietnamese vietnam thai thailand hungarian hungary czech czechia romanian romania bulgarian bulgaria ukrainian ukraine belgian belgium icelandic iceland cuban cuba argentinian argentina argentine argentina chilean chile peruvian peru colombian colombia israeli israel iranian iran iraqi iraq pakistani pakistan nigerian nigeria kenyan kenya african africa european europe asian asia"
);
var EXPANSIONS = new Map(
  Object.entries({
    usa: "unitedstates",
    us: "unitedstates",
    america: "unitedstates",
    american: "unitedstates",
    uk: "unitedkingdom",
    britain: "unitedkingdom",
    british: "unitedkingdom",
    ussr: "sovietunion",
    uae: "unitedarabemirates",
    nyc: "newyork",
    eu: "europeanunion",
    un: "unitednations",
    wwi: "worldwar1",
    ww1: "worldwar1",
    wwii: "worldwar2",
    ww2: "worldwar2",
    mt: "mount",
    st: "saint",
    dr: "doctor",
    ft: "fort",
    prof: "professor",
    gen: "general",
    capt: "captain",
    jr: "junior",
    sr: "senior",
    co2: "carbon dioxide",
    h2o: "water",
    o2: "oxygen",
    n2: "nitrogen",
    h2: "hydrogen",
    nacl: "sodium chloride",
    co: "company",
    corp: "corporation",
    tv: "television",
    ad: "ce",
    seventies: "1970s",
    sixties: "1960s",
    fifties: "1950s",
    eighties: "1980s",
    nineties: "1990s",
    noon: "12pm",
    midday: "12pm",
    midnight: "12am",
    ok: "okay",
    kg: "kilogram",
    km: "kilometer",
    cm: "centimeter",
    mm: "millimeter",
    approx: "approximately",
    govt: "government",
    dept: "department",
    intl: "international"
  })
);
var PHRASES = phrases([
  ["united state of unitedstates", "unitedstates"],
  ["united state unitedstates", "unitedstates"],
  ["united state", "unitedstates"],
  ["united kingdom", "unitedkingdom"],
  ["great unitedkingdom", "unitedkingdom"],
  ["soviet union", "sovietunion"],
  ["new york city", "newyork"],
  ["new york", "newyork"],
  ["european union", "europeanunion"],
  ["united nation", "unitednations"],
  ["world war 1", "worldwar1"],
  ["world war 2", "worldwar2"],
  ["1 world war", "worldwar1"],
  ["2 world war", "worldwar2"],
  ["does not exist", "dne"],
  ["do not exist", "dne"],
  ["not defined", "undefined"],
  ["no solution", "nosolution"],
  ["no real solution", "nosolution"],
  ["12 pm", "12pm"],
  ["12:00 pm", "12pm"],
  ["12 00 pm", "12pm"],
  ["12 am", "12am"],
  ["12 00 am", "12am"],
  ["washington dc", "washington"],
  ["washington d c", "washington"]
]);
var ORDINALS = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(" ").map((word, index) => [word, `${index + 1}`])
);
var SPELLINGS = [
  [/^(col|hon|fav|lab|neighb|behavi|harb|hum|rum|vap|arm|flav|sav)our/, "$1or"],
  [/^(cent|theat|met|lit|fib|calib|kilomet|centimet|millimet)re$/, "$1er"],
  [
    /(?<=[a-z]{4})(?<!appra|exerc|prom|adv|rev|surpr|compr|superv|telev|franch|expert|parad|prec|conc|otherw|likew|disgu|prem|merchand|enterpr|advert)is(e|ed|ing|ation)$/,
    "iz$1"
  ],
  [/^sulph/, "sulf"],
  [/^aluminium$/, "aluminum"],
  [/^grey$/, "gray"],
  [/^(def|off|lic)ence$/, "$1ense"],
  [/^aeroplane$/, "airplane"],
  [/^programme$/, "program"],
  [/^haem/, "hem"],
  [/^oes(?=tr|oph)/, "es"],
  [/^(trave|cance|labe|mode|signa|jewe)ll(?=e|i)/, "$1l"]
];
var TITLES = new Set(
  "mr mrs ms doctor sir dame lord lady king queen president prime minister captain general professor emperor empress pope prince princess senator governor chancellor judge justice father brother sister saint coach actor actress singer author".split(
    " "
  )
);
var GENERIC = new Set(
  "river lake mount mountain ocean sea city state county island university college museum company corporation inc ltd team club band movie film song novel book episode process method award prize district province republic kingdom gallery church building tower street avenue road park bay gulf desert valley family language people nation country place planet moon star era period age year version series show group type kind form part member approximately about around near roughly nearly almost over exactly percent number letter word name animated animal substance material matter system center department disney official original famous north south east west".split(
    " "
  )
);
var DIRECTIONS = new Set(
  "new west east north south upper lower northern southern eastern western central".split(" ")
);
function pairs(text) {
  const words = text.split(" ");
  return new Map(words.flatMap((word, index) => index % 2 === 0 ? [[word, words[index + 1] ?? word]] : []));
}
function phrases(list) {
  const found = /* @__PURE__ */ new Map();
  for (const [phrase, form] of list) {
    const [first = "", ...rest] = phrase.split(" ");
    found.set(first, [...found.get(first) ?? [], { rest, form }]);
  }
  return found;
}

// flow/3-scoring/words/canonical-words.ts
var TOKEN2 = /(?:\p{L}\.){2,}\p{L}?(?!\p{L})|\p{L}[\p{L}\p{M}\d]*(?:'\p{L}+)*|'?\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)?(?!\p{L})|\d+|[%$€£¥]/gu;
var SENTENCE_END = /[.!?\n]/;
var CLAUSE_SIGN = /[;:]|--| - /;
var CLAUSE_WORDS = /* @__PURE__ */ new Set(["while", "whereas", "but", "although", "though", "however", "because", "since"]);
var NO_KING = new Set(
  "when what if as and but so then today here yes no since that which because where well".split(" ")
);
var MAX_WORDS = 6e3;
var canonicalWords = remember(64, readWords);
function readWords(raw) {
  const text = digitsForNumberWords(cleanText(raw));
  const words = [];
  let at = 0;
  let sentence = 0;
  let clause = 0;
  for (const match of text.matchAll(TOKEN2)) {
    if (words.length >= MAX_WORDS) break;
    const gap = text.slice(at, match.index);
    at = match.index + match[0].length;
    const written2 = match[0];
    const ends = SENTENCE_END.test(gap) && !/^\.(?! )/.test(gap) && !endsWithTitle(words.at(-1), gap);
    if (ends && /^[\p{Lu}\d"'(*$€£]/u.test(written2)) {
      sentence += 1;
      clause += 1;
    } else if (CLAUSE_SIGN.test(gap) || CLAUSE_WORDS.has(written2.toLowerCase()) || /,/.test(gap) && written2 === "and")
      clause += 1;
    const place = { sentence, clause, before: gap.trim().slice(-1) };
    for (const form of formsOf(written2, words.at(-1)))
      words.push({
        form,
        capital: /^\p{Lu}/u.test(written2),
        acronym: /^(?:\p{Lu}\.?){2,8}$/u.test(written2),
        ...place
      });
  }
  return joinPhrases(words);
}
function endsWithTitle(last2, gap) {
  return last2 !== void 0 && /^\. ?$/.test(gap) && last2.capital && (last2.form.length === 1 || ABBREVIATED.has(last2.form));
}
var ABBREVIATED = /* @__PURE__ */ new Set(["mount", "saint", "doctor", "mr", "mrs", "jr", "sr", "prof", "fort", "vs", "no"]);
function formsOf(written2, last2) {
  const lower = written2.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const denied = /^(.+)n't$/.exec(lower);
  if (denied !== null) return [denied[1] === "ca" ? "can" : denied[1] === "wo" ? "will" : denied[1] ?? "", "not"];
  if (lower === "cannot") return ["can", "not"];
  const decade = /^'?(\d\d|\d{3}0)s$/.exec(lower)?.[1];
  if (decade !== void 0) return [`${decade.length === 2 ? `19${decade}` : decade}s`];
  const bare = lower.replace(/'(?:s|re|ve|ll|d|m)?$/, "").replace(/^'/, "").replace(/\.(?=\p{L}|$)/gu, "").replace(/'/g, "");
  if (/^\d/.test(bare))
    return [
      bare.replace(/,(?=\d{3})/g, "").replace(/(?:st|nd|rd|th)$/, "").replace(/\.0+$/, "")
    ];
  if (bare === "" || bare === "a" || bare === "an" || bare === "the")
    return written2 === "A" && last2?.capital ? ["a"] : [];
  const ordinal = ORDINALS.get(bare);
  if (ordinal !== void 0 && !(bare === "second" && /^\d/.test(last2?.form ?? ""))) return [ordinal];
  const numeral = /^[IVX]{1,5}$/.test(written2) && last2?.capital === true && !NO_KING.has(last2.form);
  if (numeral) return [`${romanValue(written2)}`];
  const long = /^U\.?S\.?$/.test(written2) || bare !== "us" ? EXPANSIONS.get(bare) : void 0;
  return long === void 0 ? [singular(bare)] : long.split(" ");
}
function romanValue(numeral) {
  const values = { I: 1, V: 5, X: 10 };
  return [...numeral].reduce((sum, sign, index, all) => {
    const [value, next] = [values[sign] ?? 0, values[all[index + 1] ?? ""] ?? 0];
    return sum + (value < next ? -value : value);
  }, 0);
}
var singular = remember(8192, toSingular);
function toSingular(word) {
  const known2 = IRREGULAR.get(word) ?? DEMONYMS.get(word);
  if (known2 !== void 0) return known2;
  let form = word;
  if (form.length > 4 && form.endsWith("ies")) form = `${form.slice(0, -3)}y`;
  else if (/(?:ss|x|zz|ch|sh)es$/.test(form)) form = form.slice(0, -2);
  else if (form.length > 3 && form.endsWith("s") && !/(?:ss|us|is)$/.test(form)) form = form.slice(0, -1);
  return americanSpelling(DEMONYMS.get(form) ?? IRREGULAR.get(form) ?? form);
}
function americanSpelling(word) {
  let form = word;
  for (const [british, american] of SPELLINGS) form = form.replace(british, american);
  return form;
}
function joinPhrases(words) {
  const joined = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const phrase = (PHRASES.get(word.form) ?? []).find(
      ({ rest }) => rest.every((form, index) => words[at + 1 + index]?.form === form)
    );
    joined.push(phrase === void 0 ? word : { ...word, form: phrase.form });
    at += phrase?.rest.length ?? 0;
  }
  return joined;
}

// flow/3-scoring/words/same-word.ts
var ENDING = /^(?:s|es|sis|tic|tical|te|e|ed|d|ing|er|ers|or|ion|ions|ation|ition|ic|ical|al|ly|y|ies|ies|ment|ness|ity|ive|ous|an|ian|ish|ist|ism|is|us|a|um|en|ant|ent|ance|ence|able|ful)?$/;
var MIN_STEM = 4;
var VERB = /^(?:s|d|ed|ing)$/;
var MIN_MISSPELLED = 7;
var NEAR = 0.9;
function sameWord(one, other) {
  if (one === other) return 1;
  if (/\d/.test(one) || /\d/.test(other)) return 0;
  if (one[0] !== other[0]) return 0;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < MIN_STEM)
    return short.length === MIN_STEM - 1 && VERB.test(long.slice(3)) && long.startsWith(short) ? NEAR : 0;
  return isInflected(one, other) || isMisspelled(one, other) ? NEAR : 0;
}
function isInflected(one, other) {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  if (shared < MIN_STEM || shared < Math.max(one.length, other.length) * 0.55) return false;
  return ENDING.test(one.slice(shared)) && ENDING.test(other.slice(shared));
}
function isMisspelled(one, other) {
  if (Math.max(one.length, other.length) < MIN_MISSPELLED || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  if (one.length === other.length)
    return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  return at < short.length - 1 && long.slice(at + 1) === short.slice(at);
}

// flow/3-scoring/compare-lists.ts
var SEPARATOR = /[,;\n]|\band\b|\bas well as\b|&|^\s*[-*•]|(?:^|\s)\d{1,2}[.)]\s/gim;
var MAX_ITEMS = 50;
var MAX_ITEM_TOKENS = 6;
var SENTENCE = /^\s*\p{Lu}\S*(?: \S+){4,}\.\s*$/u;
var LONG_PART = 1.6;
var NEARLY_ALL = 9e3;
var PART_OF_LIST = 0.5;
function readList(truth) {
  const items = itemsOf(truth, /* @__PURE__ */ new Set());
  const list = items.length >= 2 && items.length <= MAX_ITEMS && items.every((item) => item.split(" ").length <= MAX_ITEM_TOKENS);
  const words = items.reduce((sum, item) => sum + item.split(" ").length, 0);
  return list && !(SENTENCE.test(truth) && words / items.length > LONG_PART) ? items : void 0;
}
function compareLists(answer, truth, asked) {
  const expected = [...new Set(truth)];
  const known2 = new Set([...asked].filter((token) => !truth.some((item) => item.split(" ").includes(token))));
  const given = [...new Set(itemsOf(answer, known2))].slice(0, MAX_ITEMS * 4);
  const left = new Set(given);
  let right = 0;
  for (const item of expected) {
    const match = left.has(item) ? item : [...left].find((other) => sameItem(item, other));
    if (match === void 0) continue;
    left.delete(match);
    right += 1;
  }
  const f1 = given.length === 0 ? 0 : Math.floor(2 * right * MAX_SCORE / (given.length + expected.length));
  const points = f1 >= NEARLY_ALL ? f1 : Math.floor(f1 * PART_OF_LIST);
  return { points, note: `${right} of ${expected.length} items, ${given.length - right} others` };
}
function sameItem(item, given) {
  const [wanted, words] = [item.split(" "), given.split(" ")];
  if (words.length > wanted.length + 1) return false;
  const surname = wanted.length >= 2 && words.length === 1 && /^\p{L}{3}/u.test(given);
  if (surname && sameWord(wanted.at(-1) ?? "", given) > 0) return true;
  return wanted.length === words.length && wanted.every((word, index) => sameWord(singular(word), singular(words[index] ?? "")) > 0);
}
function itemsOf(text, asked) {
  return text.split(SEPARATOR).map(
    (item) => tokensOf(item).filter((token) => !FILLER.has(token) && !asked.has(token)).join(" ")
  ).filter((item) => item !== "");
}

// flow/3-scoring/read-dates.ts
var MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
var MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
var DATE = new RegExp(
  String.raw`\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b|\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b|\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\b\.?,?(?: (?:of )?(\d{4}))?|\b${MONTH}\.? (\d{1,2})(?:st|nd|rd|th)?\b(?:,? (\d{4}))?`,
  "gi"
);
var TIME = /\b(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\b\.?|\b(\d{1,2}):(\d{2})(?::\d{2})?\b/gi;
function readDates(text) {
  const found = [];
  for (const match of text.matchAll(DATE)) {
    const [, y, m, d, first, second, year, day, month, yearAfterMonth, monthFirst, dayAfterMonth, yearLast] = match;
    if (y !== void 0) found.push({ readings: [written(y, Number(m), Number(d))] });
    else if (year !== void 0)
      found.push({
        readings: [
          .../* @__PURE__ */ new Set([written(year, Number(second), Number(first)), written(year, Number(first), Number(second))])
        ]
      });
    else if (day !== void 0) found.push({ readings: [written(yearAfterMonth, monthNumber(month), Number(day))] });
    else found.push({ readings: [written(yearLast, monthNumber(monthFirst), Number(dayAfterMonth))] });
  }
  return found;
}
function readTimes(text) {
  const found = namedTimes(text);
  for (const match of text.matchAll(TIME)) {
    const half = match[3]?.toLowerCase();
    const hour = Number(match[1] ?? match[4]);
    const minute = Number(match[2] ?? match[5] ?? 0);
    if (minute > 59 || hour > (half === void 0 ? 24 : 12)) continue;
    found.push((half === void 0 ? hour % 24 : hour % 12 + (half === "p" ? 12 : 0)) * 60 + minute);
  }
  return found;
}
function written(year, month, day) {
  return `${year ?? "-"}-${month}-${day}`;
}
function monthNumber(name2) {
  return MONTHS.indexOf((name2 ?? "").toLowerCase().slice(0, 3)) + 1;
}
var MONTH_AND_YEAR = new RegExp(String.raw`(?<![\d.] ?)\b${MONTH}\b\.?,?(?: of)?,? (\d{4})\b`, "gi");
var NAMED_TIME = /\b(half past|quarter past|quarter to) (\w+)\b|\b(noon|midday|midnight)\b/gi;
var HOURS = "twelve one two three four five six seven eight nine ten eleven".split(" ");
function readMonths(text) {
  return [...text.matchAll(MONTH_AND_YEAR)].map((match) => `${match[2]}-${monthNumber(match[1])}`);
}
function namedTimes(text) {
  return [...text.matchAll(NAMED_TIME)].flatMap(([, shift2, hour, name2]) => {
    if (name2 !== void 0) return [name2.toLowerCase() === "midnight" ? 0 : 720];
    const at = /^\d+$/.test(hour ?? "") ? Number(hour) % 12 : HOURS.indexOf((hour ?? "").toLowerCase());
    if (at < 0) return [];
    const minutes = shift2?.toLowerCase() === "half past" ? 30 : shift2?.toLowerCase() === "quarter past" ? 15 : -15;
    return [(at * 60 + minutes + 1440) % 1440];
  });
}

// flow/3-scoring/compare-moments.ts
var POINTS_MONTH = 6e3;
var POINTS_YEAR = 5500;
var POINTS_YEAR_FOR_DAY = 4e3;
var POINTS_AMONG = 8500;
var MAX_AMONG = 4;
function compareMoments(truth, final, text, question) {
  const dates = (part) => readDates(part).map((date6) => [...date6.readings]);
  const [date5] = dates(truth);
  if (date5 !== void 0) {
    const given = fresh(dates(final), dates(question), dates(text));
    if (given.length === 0) return comparePartly(date5, final, text, question);
    if (given.length > 1 && given.length <= MAX_AMONG && given.some((one) => sameDay(date5, one)))
      return among(date5, text, question);
    return compareOne(date5, given, sameDay, "date");
  }
  const month = readMonths(truth)[0];
  if (month !== void 0 && /^[^\d]{0,12}\d{4}$/.test(truth.replace(/,| of\b/g, ""))) {
    const given = [...readMonths(final), ...readDates(final).flatMap(({ readings }) => readings.map(monthOf))];
    const found = given.length > 0 ? given : readMonths(text);
    return compareOne(month, [...new Set(found)], (one, other) => one === other, "date");
  }
  const [time3] = readTimes(truth);
  return time3 === void 0 ? void 0 : compareOne(
    time3,
    fresh(readTimes(final), readTimes(question), readTimes(text)),
    (one, other) => one === other,
    "time"
  );
}
function among(date5, text, question) {
  const asked = new Set(tokensOf(question));
  const clauses = text.replace(/(?<=\b\d{1,2}(?:st|nd|rd|th)?), ?(?=\d{4})/g, " ").split(/[;\n]|,(?= )|\.(?= )|\b(?:although|but|while|whereas|though|and then)\b|(?<=\d) and (?=[a-z])/).map((clause) => ({
    dates: readDates(clause).map(({ readings }) => readings),
    overlap: new Set(tokensOf(clause).filter((token) => asked.has(token))).size
  })).filter((clause) => clause.dates.length > 0);
  const best = Math.max(...clauses.map((clause) => clause.overlap));
  const first = clauses.find((clause) => clause.overlap === best);
  const right = first !== void 0 && first.dates.length === 1 && first.dates.some((one) => sameDay(date5, one));
  return right && !/\bor\b|\bbetween\b/.test(text) ? { points: POINTS_AMONG, note: "the right date among others" } : { points: 0, note: `${clauses.length} different dates` };
}
function comparePartly(date5, final, text, question) {
  const months = readMonths(final).length > 0 ? readMonths(final) : readMonths(text);
  if (months.length > 0) {
    const right2 = months.length === 1 && date5.some((one) => monthOf(one) === months[0]);
    return right2 ? { points: POINTS_MONTH, note: "the right month without the day" } : { points: 0, note: "another date" };
  }
  const asked = new Set(question.match(/\b\d{4}\b/g));
  const years = [
    ...new Set(
      (final.match(/\b[12]\d{3}\b/g) ?? text.match(/\b[12]\d{3}\b/g) ?? []).filter((year) => !asked.has(year))
    )
  ];
  const right = years.length === 1 && date5.some((one) => one.startsWith(`${years[0]}-`));
  if (!right) return { points: 0, note: years.length === 0 ? "no date" : "another date" };
  if (/\byear\b/i.test(question)) return { points: MAX_SCORE, note: "the right year" };
  return {
    points: /\b(?:date|day|month)\b/i.test(question) ? POINTS_YEAR_FOR_DAY : POINTS_YEAR,
    note: "the right year without the day"
  };
}
function monthOf(date5) {
  return date5.split("-").slice(0, 2).join("-");
}
function fresh(inFinal, inQuestion, inText) {
  const known2 = new Set(inQuestion.map((entry) => String(entry)));
  const different = (list) => [...new Map(list.map((entry) => [String(entry), entry])).values()];
  const candidates = different(inFinal.length > 0 ? inFinal : inText);
  const unknown2 = candidates.filter((entry) => !known2.has(String(entry)));
  return unknown2.length > 0 ? unknown2 : candidates;
}
function compareOne(truth, given, same, what) {
  if (given.length > 1) return { points: 0, note: `${given.length} different ${what}s` };
  const [only] = given;
  if (only === void 0) return { points: 0, note: `no ${what}` };
  return same(truth, only) ? { points: MAX_SCORE, note: `the right ${what}` } : { points: 0, note: `another ${what}` };
}
function sameDay(truth, given) {
  const withoutYear = (date5) => date5.replace(/^(?:\d+|-)-(?=\d)/, "");
  return truth.some(
    (one) => given.some(
      (other) => one === other || (one.startsWith("--") || other.startsWith("--")) && withoutYear(one) === withoutYear(other)
    )
  );
}

// flow/3-scoring/compare-polarity.ts
var YES = /* @__PURE__ */ new Set(["yes", "true", "correct", "right", "yeah", "yep", "yup", "y"]);
var NO = /* @__PURE__ */ new Set(["no", "false", "incorrect", "wrong", "nope", "n"]);
var WEAK = /* @__PURE__ */ new Set(["correct", "right", "incorrect", "wrong", "y", "n"]);
var HEAD = 2;
var WITH_DOUBT = 4;
var CERTAINLY = /* @__PURE__ */ new Set(["absolutely", "certainly", "definitely", "indeed", "affirmative"]);
var YES_NO_QUESTION = /(?:^|[.!?,;:\n] ?)(?:is|are|was|were|am|do|does|did|can|could|will|would|has|have|had|should|may|might|must|isn't|aren't|doesn't|don't)\b[^.!\n]*\??$/i;
var DENIES = /* @__PURE__ */ new Set([
  "not",
  "never",
  "no",
  "neither",
  "nor",
  "none",
  "nobody",
  "nothing",
  "without",
  "hardly",
  "false",
  "impossible",
  "unlikely",
  "myth"
]);
var PRONOUN_ANSWER = /^(?:yes |no |indeed )?(?:it|they|he|she|you|we|i|that|this|there|one) (?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|should|may|must)( not| never)?(?: so| indeed| true)?$/;
var CLOSING = /(?:^|[,;:] |\b(?:so|thus|therefore|hence|is|means|say|be|answer) (?:is |the answer is )?)["'*]{0,2}(yes|no|true|false)["'*]{0,2}[.!]?$/i;
var PREFIXES = /^(?:un|in|il|im|ir|non|dis)(?=[a-z]{4})/;
var COVERED = 0.6;
function readPolarity(truth) {
  const [only] = truth;
  if (only === void 0 || truth.length !== 1 || only === "y" || only === "n") return void 0;
  return YES.has(only) ? true : NO.has(only) ? false : void 0;
}
function comparePolarity(final, whole, wanted, announced) {
  const weakly = final.every((token) => !(YES.has(token) || NO.has(token)) || WEAK.has(token));
  if (weakly && !announced && whole.length > WITH_DOUBT && !isHead(final, whole)) return { points: 0, note: NEITHER };
  const said = saidBy(final) ?? (final.length > WITH_DOUBT || whole.length > final.length ? saidBy(whole) : void 0);
  if (said === void 0 || said === "both") return { points: 0, note: said === void 0 ? NEITHER : BOTH };
  return verdict(said, wanted);
}
var NEITHER = "neither yes nor no";
var BOTH = "both yes and no";
function compareStatement(final, text, question, wanted) {
  const closing = CLOSING.exec(text.trim().slice(-200))?.[1]?.toLowerCase();
  if (closing !== void 0) return verdict(closing === "yes" || closing === "true", wanted);
  if (!YES_NO_QUESTION.test(question.trim())) return void 0;
  const asked = contentOf(canonicalWords(question));
  if (asked.length === 0) return void 0;
  const deniedQuestion = canonicalWords(question).some((word) => word.form === "not");
  if (CERTAINLY.has(text.trim().toLowerCase().replace(/\W+$/, ""))) return verdict(true, wanted);
  for (const part of final === text ? [text] : [final, text]) {
    if (part.includes("?") && part.length < 200) continue;
    const words = canonicalWords(part);
    const last2 = words.at(-1)?.sentence ?? 0;
    for (let sentence = 0; sentence <= last2 && sentence < 20; sentence += 1) {
      const said = statedBy(
        words.filter((word) => word.sentence === sentence),
        asked
      );
      if (said !== void 0) return verdict(said !== deniedQuestion, wanted);
    }
  }
  return void 0;
}
function statedBy(words, asked) {
  const forms = words.map((word) => word.form);
  const bare = PRONOUN_ANSWER.exec(forms.join(" "));
  if (bare !== null) return bare[1] === void 0;
  let turned = false;
  const covered = asked.filter(
    (form) => forms.some((other) => {
      if (sameWord(form, other) > 0) return true;
      const opposite = sameWord(other.replace(PREFIXES, ""), form) > 0 && PREFIXES.test(other);
      turned ||= opposite;
      return opposite;
    })
  ).length;
  if (covered < asked.length * COVERED) return void 0;
  return forms.filter((form) => DENIES.has(form)).length % 2 === (turned ? 1 : 0);
}
function contentOf(words) {
  return [...new Set(words.map((word) => word.form))].filter(
    (form) => !FILLER.has(form) && !/^(?:do|does|did|can|could|there|any|not|ever|should|must|may)$/.test(form)
  );
}
function verdict(said, wanted) {
  return said === wanted ? { points: MAX_SCORE, note: "the right side" } : { points: 0, note: "the wrong side" };
}
function isHead(final, whole) {
  return signOf(whole.slice(0, 1)) !== void 0 && (final[0] === whole[0] || final.length > WITH_DOUBT);
}
function saidBy(tokens) {
  const plain = tokens[0] === "no" && /^(?:doubt|question|problem|wonder|surprise)$/.test(tokens[1] ?? "") ? tokens.slice(2) : tokens;
  if (plain.length <= WITH_DOUBT) return signOf(plain);
  return signOf(plain.slice(0, HEAD)) === void 0 ? void 0 : signOf(plain.slice(0, WITH_DOUBT));
}
function signOf(tokens) {
  const denied = (index) => NEGATION.has(tokens[index - 1] ?? "");
  const yes = tokens.some((token, index) => YES.has(token) && !denied(index));
  const no = tokens.some((token, index) => NO.has(token) || YES.has(token) && denied(index));
  return yes && no ? "both" : yes || no ? yes : void 0;
}

// flow/3-scoring/extract-final-answer.ts
var PHRASE = /(?:^|[\n.!?;:,*(_ ])(?:(?:the |my |our )?(?:final |correct |short )?(?:answer|result|solution(?! ?:))(?: to (?:the|this) (?:question|problem))?(?: is|:| =|\*\*:|:\*\*)(?: therefore| thus| then)?|a:|ans(?:wer)?[:.]|final:)[ \n*_:=]{0,8}/gi;
var CONCLUSION = /(?:^|[\n.!?;] ?)(?:so|thus|therefore|hence|in conclusion|finally|consequently|overall|in total|altogether|this means|that means)[ ,]/gi;
var COURTESY = /^(?:i hope|hope (?:this|that|it)|let me know|please|feel free|thanks?|thank you|if you|i apologi[sz]e|sorry|note that|note:|good luck)\b/i;
var MAX_FINAL_CHARACTERS = 400;
function extractFinalAnswer(text) {
  const trimmed = text.trim();
  const boxed = boxedAnswers(trimmed);
  const hashes = [...trimmed.matchAll(/####\s*([^\n]{1,400})/g)].map((match) => ({
    at: match.index,
    text: (match[1] ?? "").trim()
  }));
  const phrases2 = [...trimmed.matchAll(PHRASE)].map((match) => ({ at: match.index, text: firstStatement(trimmed.slice(match.index + match[0].length)) })).filter((found) => found.text !== "");
  const marked = [
    { how: "boxed", found: boxed },
    { how: "hashes", found: hashes },
    // "The answer is \boxed{34}": the box says it more exactly.
    { how: "phrase", found: phrases2.filter((phrase) => !phrase.text.includes("\\boxed")) }
  ];
  const latest = marked.filter(({ found }) => found.length > 0).sort((one, other) => (other.found.at(-1)?.at ?? 0) - (one.found.at(-1)?.at ?? 0))[0];
  if (latest !== void 0)
    return last(
      latest.found.map((entry) => entry.text),
      latest.how
    );
  if (!/\n/.test(trimmed) && sentencesOf(trimmed).length <= 1) return { text: trimmed, how: "whole", earlier: [] };
  const lead = sentencesOf(trimmed)[0] ?? "";
  if (isBareStatement(lead) && !/(?:^|\n)\s*[2b][.)]/i.test(trimmed))
    return { text: lead, how: "first line", earlier: [] };
  const sentences = sentencesOf(trimmed).filter((sentence) => !COURTESY.test(sentence));
  const conclusion = [...trimmed.matchAll(CONCLUSION)].at(-1);
  if (conclusion !== void 0 && trimmed.length - conclusion.index <= MAX_FINAL_CHARACTERS) {
    const statement = trimmed.slice(conclusion.index + conclusion[0].length);
    const rest = firstStatement(statement);
    const behind = sentencesOf(statement.slice(statement.indexOf(rest) + rest.length)).filter(
      (sentence) => !COURTESY.test(sentence)
    );
    if (rest !== "" && !behind.some((sentence) => /\d/.test(sentence)))
      return { text: rest, how: "conclusion", earlier: [] };
  }
  return { text: sentences.at(-1) ?? trimmed, how: "last line", earlier: [] };
}
function sentencesOf(text) {
  return text.split(/\n+|(?<=[.!?])\s+(?=["'(*\p{Lu}\d$€£])/u).map((sentence) => sentence.trim()).filter((sentence) => /[\p{L}\d]/u.test(sentence));
}
function isBareStatement(sentence) {
  return /^[^\s]{1,40}(?: [^\s]{1,20})?$/.test(sentence) && !/^[1ai][.)]$/i.test(sentence) && !/^(?:first|step|sure|okay|ok|well|yes|no|solution|let|note|hi|hello)\b/i.test(sentence);
}
function firstStatement(text) {
  const line = text.slice(0, MAX_FINAL_CHARACTERS).trimStart().split("\n")[0] ?? "";
  const sentence = /^.*?(?<!\b(?:approx|ca|no|st|mr|mrs|dr))[.!?](?=\s|$)(?!\s*\d)/.exec(line)?.[0] ?? line;
  return sentence.replace(/^[\s*_`"']+|[\s*_`"']+$/g, "");
}
function last(found, how) {
  return { text: found.at(-1) ?? "", how, earlier: found.slice(0, -1) };
}
function boxedAnswers(text) {
  const found = [];
  for (let at = text.indexOf("\\boxed{"); at >= 0 && found.length < 50; at = text.indexOf("\\boxed{", at)) {
    const start = at + "\\boxed{".length;
    let depth = 1;
    let end = start;
    for (; end < text.length && depth > 0; end += 1) {
      if (text[end] === "{") depth += 1;
      else if (text[end] === "}") depth -= 1;
    }
    if (depth !== 0) return found;
    found.push({ at, text: text.slice(start, end - 1) });
    at = end;
  }
  return found;
}

// flow/3-scoring/words/find-mentions.ts
var EMPTY = new Set(
  "of in on at to by for and or is are was were be it its their his her with from as that which".split(" ")
);
var GENERIC_WEIGHT = 0.2;
var WORTH_WITHOUT_MIDDLE = 0.95;
var WORTH_SURNAME = 0.8;
var WORTH_MOST = 0.85;
var WORTH_PART = 0.6;
var INITIAL = 0.95;
var OF_PLACE = /(?:an|ese|ish|ic)$/;
var MAX_TRUTH_WORDS = 40;
var MAX_MENTIONS = 24;
var NICKNAMES = new Set(
  "bill william|will william|bob robert|rob robert|dick richard|rick richard|jack john|ted edward|ned edward|ted theodore|peggy margaret|meg margaret|beth elizabeth|liz elizabeth|betty elizabeth|tony anthony|gus august|hank henry|harry henry|jack jacob|drew andrew|tina christina|kate catherine|sandy alexander|alex alexander|lex alexander".split(
    "|"
  )
);
function seek(truth, asked) {
  const solid = truth.filter((word) => !EMPTY.has(word.form)).slice(0, MAX_TRUTH_WORDS);
  const untitled = solid.filter((word) => !TITLES.has(word.form));
  const words = untitled.length > 0 ? untitled : solid.length > 0 ? solid : truth.slice(0, MAX_TRUTH_WORDS);
  if (words.length === 0) return void 0;
  const light = words.map((word) => GENERIC.has(word.form) || asked.has(word.form));
  const weights = light.every(Boolean) ? light.map(() => 1) : light.map((isLight) => isLight ? GENERIC_WEIGHT : 1);
  const comma = words.findIndex((word) => word.before === ",");
  const capitals = words.every((word) => word.capital && !/\d/.test(word.form));
  return {
    words,
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    isName: capitals && comma < 0 && words.length >= 2 && words.length <= 5,
    head: capitals && comma > 0 ? comma : 0,
    hasOr: truth.some((word) => word.form === "or"),
    initials: words.length >= 3 ? truth.filter((word) => word.capital).map((word) => word.form[0]).join("") : ""
  };
}
function findMentions(answer, sought) {
  const found = [];
  for (let at = 0; at < answer.length && found.length < MAX_MENTIONS; at += 1) {
    const mention = mentionAt(answer, at, sought);
    if (mention === void 0) continue;
    found.push(mention);
    at = mention.to - 1;
  }
  return found;
}
function mentionAt(answer, at, sought) {
  const first = answer[at];
  const short = shortForm(answer, at, sought);
  if (short !== void 0) return short;
  if (!sought.words.some((word) => likeness(word, first) > 0 || isInitialOf(first, word))) return void 0;
  const reach = Math.min(answer.length, at + sought.words.length * 2 + 3);
  const met = sought.words.map(() => 0);
  let to = at;
  for (let index = at; index < reach && answer[index]?.sentence === first.sentence; index += 1) {
    const word = answer[index];
    const which = sought.words.findIndex(
      (wanted, place) => met[place] === 0 && (likeness(wanted, word) > 0 || sought.isName && isInitialOf(word, wanted))
    );
    if (which < 0) continue;
    met[which] = likeness(sought.words[which], word) || INITIAL;
    to = index + 1;
  }
  const worth = worthOf(met, sought, answer, at, to);
  return worth > 0 ? { from: at, to, worth } : void 0;
}
function shortForm(answer, at, sought) {
  const word = answer[at];
  const joined = sought.words.map((wanted) => wanted.form).join("");
  if (word.acronym && sought.initials.length >= 3 && word.form.toUpperCase() === sought.initials.toUpperCase())
    return { from: at, to: at + 1, worth: 0.9 };
  if (sought.words.length > 1 && word.form === joined) return { from: at, to: at + 1, worth: 1 };
  const [only] = sought.words;
  const pair = `${word.form}${answer[at + 1]?.form ?? ""}`;
  if (sought.words.length === 1 && only !== void 0 && pair === only.form && pair.length >= 6 && answer[at + 1] !== void 0)
    return { from: at, to: at + 2, worth: 1 };
  if (sought.words.length === 1 && only?.acronym === true && only.form.length >= 3 && only.form.length <= 8) {
    const run = answer.slice(at, at + only.form.length + 4).filter((next) => next.capital);
    const initials = run.map((next) => next.form[0]).join("");
    if (word.capital && initials.startsWith(only.form)) return { from: at, to: at + only.form.length, worth: 0.9 };
  }
  return void 0;
}
function worthOf(met, sought, answer, from, to) {
  const matched = met.reduce((sum, value, index) => sum + value * (sought.weights[index] ?? 0), 0) / sought.total;
  const has = (index) => (met.at(index) ?? 0) > 0;
  const before = answer[from - 1];
  const first = sought.words[0];
  const neighbour = before?.capital === true && before.sentence === answer[from]?.sentence && answer[from]?.before === "" ? before : void 0;
  if (neighbour !== void 0 && DIRECTIONS.has(neighbour.form) && !sought.words.some((word) => word.form === neighbour.form) && first.capital)
    return 0;
  if (matched >= 0.99) return 1;
  if (met.every((value) => value > 0)) return 0.95;
  if (sought.head > 0 && met.slice(0, sought.head).every((value) => value > 0)) return WORTH_SURNAME;
  if (sought.isName && !DIRECTIONS.has(first.form)) {
    const heavy = sought.words.filter((_, index) => sought.weights[index] === 1).length;
    if (matched >= 0.8 || has(-1) && has(0)) return WORTH_WITHOUT_MIDDLE;
    if (has(-1) && sought.weights.at(-1) === 1) {
      if (met.filter((value) => value > 0).length >= 2) return 0.9;
      return /\p{L}{3}/u.test(sought.words.at(-1)?.form ?? "") && !namesAnother(neighbour, first) ? WORTH_SURNAME : 0;
    }
    return heavy >= 3 && matched >= 0.6 && to - from >= 2 ? WORTH_PART : 0;
  }
  if (sought.words.some((word, index) => /\d/.test(word.form) && met[index] === 0)) return 0;
  return matched >= 0.8 ? WORTH_MOST : matched >= 0.6 ? WORTH_PART : 0;
}
function namesAnother(neighbour, first) {
  if (neighbour === void 0 || TITLES.has(neighbour.form) || EMPTY.has(neighbour.form)) return false;
  if (neighbour.form[0] === first.form[0]) return false;
  return !NICKNAMES.has(`${neighbour.form} ${first.form}`) && !NICKNAMES.has(`${first.form} ${neighbour.form}`);
}
function likeness(wanted, word) {
  const same = sameWord(wanted.form, word.form);
  return same < 1 && wanted.capital && OF_PLACE.test(word.form) !== OF_PLACE.test(wanted.form) ? 0 : same;
}
function isInitialOf(initial, name2) {
  return initial.form.length === 1 && initial.capital && name2.capital && name2.form.startsWith(initial.form);
}

// flow/3-scoring/words/weigh-mention.ts
var DENIALS = /* @__PURE__ */ new Set(["not", "never", "neither", "nor", "without", "except", "unlike"]);
var DENIED_PAIRS = /* @__PURE__ */ new Set([
  "rather than",
  "instead of",
  "other than",
  "opposite of",
  "contrary to",
  "opposed to",
  "different from",
  "no longer"
]);
var HARMLESS = /* @__PURE__ */ new Set([
  "sure",
  "only",
  "just",
  "until",
  "to",
  "certain",
  "surprisingly",
  "coincidentally",
  "be",
  "have",
  "merely",
  "simply",
  "all"
]);
var BESIDE = /* @__PURE__ */ new Set([
  "against",
  "than",
  "beat",
  "beating",
  "defeated",
  "defeating",
  "defeat",
  "surpassing",
  "surpassed",
  "over",
  "behind",
  "unlike",
  "besides",
  "replacing",
  "replaced",
  "succeeding",
  "succeeded",
  "preceding",
  "preceded",
  "following",
  "alongside",
  "contemporary",
  "friend",
  "rival",
  "student",
  "brother",
  "sister",
  "wife",
  "husband",
  "son",
  "daughter",
  "near",
  "outside",
  "like",
  "similar",
  "followed"
]);
var DOUBT = new Set(
  "think believe believed thought often commonly mistaken mistakenly misconception assume assumed wrongly although though despite".split(
    " "
  )
);
var TURN = /* @__PURE__ */ new Set(["but", "however", "actually", "fact", "correct", "really", "instead", "rather"]);
var HEDGE = new Set("could might may either perhaps possibly maybe probably sure guess".split(" "));
var MAX_LISTED = 3;
var MAX_ITEM_WORDS = 3;
var MAX_COUNTED = 12;
function objectionTo(answer, mention, sought, asked) {
  if (isDenied(answer, mention)) return "negates the expected answer";
  if (isOneOfMany(answer, mention, sought)) return "offers several answers";
  return isBeside(answer, mention, sought, asked) ? "names it beside another answer" : void 0;
}
function isDenied(answer, { from, to }) {
  const clause = answer[from]?.clause;
  const sentence = answer[from]?.sentence;
  const front = answer.slice(Math.max(0, from - 4), from).filter((word) => word.clause === clause);
  for (const [index, word] of front.entries()) {
    const next = front[index + 1]?.form ?? "";
    const near = front.length - index <= 4;
    if (DENIALS.has(word.form) && near && !HARMLESS.has(next)) return true;
    if (DENIED_PAIRS.has(`${word.form} ${next}`)) return true;
  }
  const [verb, not, third] = answer.slice(to, to + 3).map((word) => word.sentence === sentence ? word.form : "");
  return /^(?:is|are|was|were|did|do|does|has|have|can|could|will|would)$/.test(verb ?? "") && not === "not" && !HARMLESS.has(third ?? "");
}
function isOneOfMany(answer, mention, sought) {
  const { from, to } = mention;
  const sentence = answer.filter((word) => word.sentence === answer[from]?.sentence);
  if (sought.hasOr) return false;
  const near = [answer[from - 1], answer[to]].some(
    (word) => word?.form === "or" && word.sentence === answer[from]?.sentence
  );
  const hedged = sentence.some((word) => HEDGE.has(word.form));
  if (near && (hedged || sentence.length <= 12) && !isAlias(answer, mention, sought)) return true;
  if (hedged && sentence.some((word) => word.form === "or")) return true;
  return listedWith(answer, mention, sought.words[0]?.capital === true) > MAX_LISTED;
}
function isAlias(answer, { to }, sought) {
  return answer[to]?.form === "or" && answer[to]?.before === "," && !sought.isName;
}
function listedWith(answer, { from, to }, names) {
  const separates = (index) => /[,;|/]/.test(answer[index]?.before ?? "") || /^(?:and|or)$/.test(answer[index]?.form ?? "") || answer[index]?.clause !== answer[index - 1]?.clause;
  const isItem = (words) => words.length <= MAX_ITEM_WORDS && words.every((word) => names ? word.capital : !FILLER.has(word.form) && !SMALL2.has(word.form));
  let count = 1;
  for (let index = to, item = []; index <= answer.length && count < MAX_COUNTED; index += 1) {
    if (index < answer.length && !separates(index)) {
      item.push(answer[index]);
      continue;
    }
    if (!isItem(item)) break;
    count += item.length > 0 ? 1 : 0;
    const word = answer[index];
    item = word === void 0 || /^(?:and|or)$/.test(word.form) ? [] : [word];
  }
  for (let index = from - 1, item = []; index >= 0 && count < MAX_COUNTED; index -= 1) {
    const word = answer[index];
    if (!/^(?:and|or)$/.test(word.form)) item.push(word);
    if (!separates(index) && index > 0) continue;
    if (!isItem(item)) break;
    count += item.length > 0 && separates(index + 1 + item.length - 1) ? 1 : 0;
    item = [];
  }
  return count;
}
function isBeside(answer, mention, sought, asked) {
  const { from } = mention;
  const here = answer[from];
  const competitor = (word) => isContent(word, asked) && !sought.words.some((wanted) => wanted.form === word.form) && (sought.words[0]?.capital === true ? word.capital : !/\d/.test(word.form));
  const before = answer.slice(0, from);
  const inSentence = before.filter((word) => word.sentence === here.sentence);
  const front = inSentence.slice(-3);
  const measured = front.some((word) => BESIDE.has(word.form)) && !asked.has(front.find((word) => BESIDE.has(word.form))?.form ?? "");
  if (measured && inSentence.some(competitor)) return true;
  const clauseWords = (clause) => answer.filter((word) => word.clause === clause);
  const own2 = clauseWords(here.clause);
  const overlap = (words) => new Set([...asked].filter((form) => !FILLER.has(form) && words.some((word) => sameWord(form, word.form) > 0)));
  const ownOverlap = overlap(own2);
  if (own2.some((word) => TURN.has(word.form))) return false;
  const earlier = [here.clause - 1, here.clause - 2].filter((clause) => clause >= 0).map(clauseWords);
  for (const words of earlier) {
    const theirs = overlap(words);
    const covers = theirs.size >= 1 && [...ownOverlap].every((form) => theirs.has(form)) && theirs.size > ownOverlap.size - (ownOverlap.size > 0 ? 1 : 0);
    if (!covers || words.some((word) => DOUBT.has(word.form) || DENIALS.has(word.form))) continue;
    if (words.some((word, index) => competitor(word) && inSlot(words, index, sought))) return true;
  }
  return andOther(inSentence, asked, sought);
}
function inSlot(words, index, sought) {
  if (sought.words[0]?.capital !== true) return false;
  const before = words[index - 1];
  if (index === 0) return words[1] !== void 0 && !words[1].capital ? true : words.length > 2;
  return /^(?:is|are|was|were|by|called|named|be)$/.test(before?.form ?? "") || before !== void 0 && TITLES.has(before.form);
}
function andOther(inSentence, asked, sought) {
  if (sought.words[0]?.capital === true) return false;
  const last2 = inSentence.findLastIndex((word) => asked.has(word.form) && !FILLER.has(word.form));
  if (last2 < 0) return false;
  const between = inSentence.slice(last2 + 1);
  const and = between.findIndex((word) => word.form === "and");
  return and > 0 && between.slice(0, and).some((word) => isContent(word, asked)) && between.slice(and + 1).some((word) => isContent(word, asked));
}
function isContent(word, asked) {
  return word.form.length > 1 && !FILLER.has(word.form) && !asked.has(word.form) && !SMALL2.has(word.form) && !TITLES.has(word.form);
}
var SMALL2 = new Set(
  "not no most more many some all also only first last both each other another such than then when while who what which where how but or because there here one two new just very people person".split(
    " "
  )
);

// flow/3-scoring/words/compare-prose.ts
var POINTS_CONTAINED2 = 9e3;
var POINTS_PER_EXTRA_WORD2 = 250;
var LOWEST_CONTAINED = 7e3;
var LONG_SENTENCES = 4;
var POINTS_ASIDE = 4e3;
function compareProse(answer, truth, asked) {
  const sought = seek(truth, asked);
  if (sought === void 0) return { points: 0, note: NO_MATCH };
  let best = { points: 0, note: NO_MATCH };
  for (const mention of findMentions(answer, sought)) {
    const objection = objectionTo(answer, mention, sought, asked);
    const result = objection === void 0 ? pointsFor(answer, mention, sought, asked) : { points: 0, note: objection };
    if (objection === "offers several answers") return result;
    if (result.points > best.points || best.note === NO_MATCH) best = result;
  }
  return best;
}
function pointsFor(answer, mention, sought, asked) {
  const { from, to, worth } = mention;
  const sentence = answer[from]?.sentence ?? 0;
  const inSentence = answer.map((word, index) => ({ word, index })).filter(({ word }) => word.sentence === sentence);
  const extra = inSentence.filter(
    ({ word, index }) => (index < from || index >= to) && !FILLER.has(word.form) && !asked.has(word.form) && word.form.length > 1
  ).length;
  const last2 = answer.at(-1)?.sentence ?? 0;
  const overlaps = (which) => new Set(
    answer.filter((word) => word.sentence === which && asked.has(word.form) && !FILLER.has(word.form)).map((word) => word.form)
  ).size;
  const aside = last2 >= LONG_SENTENCES && sentence > 1 && sentence < last2 - 1 && overlaps(sentence) === 0;
  if (aside) return { points: POINTS_ASIDE, note: "mentions the expected answer aside" };
  const contained = Math.max(LOWEST_CONTAINED, POINTS_CONTAINED2 - extra * POINTS_PER_EXTRA_WORD2);
  const points = Math.floor((extra === 0 ? MAX_SCORE : contained) * worth);
  if (worth < 1 && worth > 0.85 && extra === 0) return { points, note: "the expected answer in another writing" };
  if (worth <= 0.85)
    return { points, note: sought.isName ? "the last part of the expected name" : "most of the expected answer" };
  return {
    points,
    note: extra === 0 ? "states the expected answer" : `contains the expected answer beside ${extra} other words`
  };
}

// flow/3-scoring/methods/exact.ts
var MAX_TRUTH_TOKENS = 6;
var MIN_SENTENCE_TOKENS = 4;
var MAX_ANNOUNCED = 3;
var SHORT_TRUTH_CHARACTERS = 400;
var exactMethod = {
  name: "exact",
  version: 1,
  canJudge: (input2) => input2.kind !== "similarity" && input2.references.length > 0 && input2.references.every(isShort),
  judge: judge2
};
var PLACE = /\b(?:where|city|town|place|born|located|location|capital|state|village)\b/i;
var WHOLE_LIST = 8500;
var SENTENCE2 = /^\p{Lu}\S* \S+ \S+ .*[\p{L}\d)][.!]$/su;
function isShort(reference) {
  const short = unwrapText(cleanText(reference)).trim();
  if (CHOICE_LETTER.test(short)) return true;
  if (SENTENCE2.test(short) && readList(short) === void 0 && readDates(short).length === 0) return false;
  const count = tokensOf(short).length;
  return count > 0 && (count <= MAX_TRUTH_TOKENS || reference.length <= SHORT_TRUTH_CHARACTERS && readList(reference) !== void 0);
}
function judge2(input2) {
  const raw = cleanText(input2.answer);
  const text = raw.includes("\\boxed") ? raw : unwrapText(raw);
  const question = cleanText(input2.question);
  const found = extractFinalAnswer(text);
  const final = { ...found, text: unwrapText(found.text) };
  const textWords = canonicalWords(text);
  const seen = {
    final,
    text,
    options: readOptions(question),
    asked: new Set(tokensOf(question)),
    question,
    askedWords: new Set(canonicalWords(question).map((word) => word.form)),
    finalWords: final.text === text ? textWords : canonicalWords(final.text),
    textWords
  };
  let best = { points: 0, note: NO_MATCH };
  for (const reference of input2.references) {
    const result = compare2(unwrapText(cleanText(reference)).trim(), seen);
    if (result.points > best.points || best.note === NO_MATCH) best = result;
  }
  const sentenceLike = input2.references.some(
    (reference) => tokensOf(reference).length >= MIN_SENTENCE_TOKENS && readList(reference) === void 0
  );
  if (best.points === 0 && best.note === NO_MATCH && sentenceLike) return void 0;
  const different = new Set([...final.earlier, final.text].map((part) => tokensOf(part).join(" "))).size;
  if (different > MAX_ANNOUNCED) best = { points: 0, note: `${different} different final answers` };
  return {
    score: best.points,
    extracted: final.text.slice(0, 400),
    criteria: [{ name: "match", points: best.points, max: MAX_SCORE, note: best.note }],
    interval: [best.points, best.points],
    trace: [`looked at: ${final.how}`, best.note]
  };
}
function compare2(truth, seen) {
  const { final, text, asked, question } = seen;
  const choice = compareChoice(truth, final, text, seen.options);
  if (choice !== void 0) return choice;
  const announced = /^(?:boxed|hashes|phrase)$/.test(final.how);
  const wanted = readPolarity(tokensOf(truth));
  if (wanted !== void 0) {
    const said = comparePolarity(tokensOf(final.text), tokensOf(text), wanted, announced);
    return said.note === NEITHER ? compareStatement(final.text, text, question, wanted) ?? said : said;
  }
  const words = compareWords(tokensOf(final.text), tokensOf(text), tokensOf(truth), asked);
  if (words.points === MAX_SCORE) return words;
  const moments = compareMoments(truth, final.text, text, question);
  if (moments !== void 0) return moments;
  const items = readList(truth);
  const lists = items === void 0 ? [] : [final.text, text].map((part) => compareLists(part, items, asked));
  const mention = compareMention(truth, seen, announced);
  const place = items?.length === 2 && !/\band\b|&|;/.test(truth) && PLACE.test(question);
  const first = items !== void 0 && !place && mention.points < WHOLE_LIST && mention.points > 0 ? { points: 0, note: mention.note } : mention;
  return lists.reduce(
    (best, list) => list.points > best.points || best.points === 0 && list.points > 0 ? list : best,
    first
  );
}
function compareMention(truth, seen, announced) {
  const sought = canonicalWords(truth);
  const inFinal = compareProse(seen.finalWords, sought, seen.askedWords);
  if (inFinal.points > 0 || seen.final.text === seen.text) return inFinal;
  if (announced && (seen.final.how !== "phrase" || seen.finalWords.some((word) => word.capital || /\d/.test(word.form))))
    return inFinal;
  if (inFinal.note !== NO_MATCH) return inFinal;
  return compareProse(seen.textWords, sought, seen.askedWords);
}

// flow/3-scoring/instruction/detect-language.ts
var WORDS = {
  english: "the and of to in is that it for was with as his her on be at by have from this not are but they you which an were all we",
  german: "der die und das ist nicht ein eine zu den mit von auf für es im dem sich auch als wie ich sie wird sind bei nach oder aber",
  french: "le la les des est et un une dans que qui pour pas sur il elle avec sont au ce plus par nous vous mais ou cette du ne",
  spanish: "el la los las de que y en un una es por con para su no se al lo como más pero sus está son entre cuando muy",
  italian: "il la che di è e un una per non con sono del della nel gli le si come più ma anche alla dei da questo suo",
  portuguese: "o a os as de que e do da em um uma para com não por mais dos como mas foi ao ele das tem seu sua ou",
  dutch: "de het een en van is dat op te in voor niet met zijn aan er om ook als maar bij naar dan wordt deze",
  swedish: "och att det i en som är på av för med den till inte har om ett de var han hon från så kan",
  turkish: "ve bir bu da de için ile çok daha olarak gibi kadar olan ne sonra ama değil var en ya her",
  polish: "i w na nie się z do to jest że jak o po co ale za od tak przez był dla są być oraz"
};
var SCRIPTS = {
  japanese: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  korean: /\p{Script=Hangul}/gu,
  chinese: /\p{Script=Han}/gu,
  russian: /\p{Script=Cyrillic}/gu,
  arabic: /\p{Script=Arabic}/gu,
  hindi: /\p{Script=Devanagari}/gu,
  greek: /\p{Script=Greek}/gu,
  hebrew: /\p{Script=Hebrew}/gu,
  thai: /\p{Script=Thai}/gu,
  bengali: /\p{Script=Bengali}/gu,
  tamil: /\p{Script=Tamil}/gu
};
var ALIASES = {
  ukrainian: "russian",
  bulgarian: "russian",
  persian: "arabic",
  urdu: "arabic",
  marathi: "hindi",
  nepali: "hindi"
};
var OF_SCRIPT = 0.3;
var KNOWN_LANGUAGES = [
  ...Object.keys(WORDS),
  ...Object.keys(SCRIPTS),
  ...Object.keys(ALIASES)
];
function isInLanguage(text, language) {
  const name2 = ALIASES[language] ?? language;
  const script = SCRIPTS[name2];
  if (script !== void 0) {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    return letters > 0 && (text.match(script)?.length ?? 0) / letters >= OF_SCRIPT;
  }
  if (WORDS[name2] === void 0) return void 0;
  const tokens = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts2 = Object.entries(WORDS).map(([one, words]) => {
    const known2 = new Set(words.split(" "));
    return { one, count: tokens.filter((token) => known2.has(token)).length };
  });
  const best = counts2.sort((one, other) => other.count - one.count)[0];
  return best !== void 0 && best.count > 0 && best.one === name2;
}

// flow/3-scoring/instruction/read-constraints.ts
var MAX_QUESTION = 8e3;
var MAX_CONSTRAINTS = 30;
var NUMBER = "(\\d{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)";
var IN_WORDS = new Map(
  "one two three four five six seven eight nine ten".split(" ").map((word, index) => [word, index + 1])
);
IN_WORDS.set("twelve", 12).set("fifteen", 15).set("twenty", 20);
var RELATION = "(at least|at most|no more than|not more than|no fewer than|no less than|more than|over|less than|fewer than|under|exactly|precisely|around|about|up to|a maximum of|a minimum of|maximum|minimum)?";
function readConstraints(question) {
  const text = question.slice(0, MAX_QUESTION);
  return [
    ...counts(text),
    ...keywords(text),
    ...letterCase(text),
    ...formats(text),
    ...places(text),
    ...languages(text)
  ].slice(0, MAX_CONSTRAINTS);
}
function numberOf(text) {
  return IN_WORDS.get(text.toLowerCase()) ?? Number(text);
}
function compares(relation, wanted) {
  switch (relation?.toLowerCase()) {
    case "at least":
    case "no fewer than":
    case "no less than":
    case "a minimum of":
    case "minimum":
      return (count) => count >= wanted;
    case "more than":
    case "over":
      return (count) => count > wanted;
    case "at most":
    case "no more than":
    case "not more than":
    case "up to":
    case "a maximum of":
    case "maximum":
      return (count) => count <= wanted;
    case "less than":
    case "fewer than":
    case "under":
      return (count) => count < wanted;
    case "around":
    case "about":
      return (count) => Math.abs(count - wanted) <= Math.max(1, wanted * 0.15);
    default:
      return (count) => count === wanted;
  }
}
var UNITS2 = [
  ["words", "words?", (answer) => answer.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu)?.length ?? 0],
  [
    "sentences",
    "sentences?",
    (answer) => answer.split(/[.!?]+(?:\s|$)/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
  ],
  [
    "paragraphs",
    "paragraphs?",
    (answer) => answer.split(/\n\s*(?:\*{3,}|-{3,})?\s*\n|\n\*{3,}\n/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
  ],
  [
    "bullet points",
    "(?:bullet points?|bullets|bulleted items)",
    (answer) => answer.match(/^\s*[*•-]\s+\S/gm)?.length ?? 0
  ],
  [
    "numbered items",
    "(?:numbered items|numbered points|items in a numbered list)",
    (answer) => answer.match(/^\s*\d{1,3}[.)]\s+\S/gm)?.length ?? 0
  ],
  ["lines", "lines", (answer) => answer.split("\n").filter((line) => line.trim() !== "").length],
  ["placeholders", "placeholders?", (answer) => answer.match(/\[[^[\]]{1,80}\]/g)?.length ?? 0],
  [
    "highlighted sections",
    "(?:highlighted )?sections? in your answer with markdown|highlighted sections?",
    (answer) => answer.match(/\*\*?[^*\n]+\*\*?/g)?.length ?? 0
  ],
  [
    "words in capitals",
    "words? (?:with|in) all (?:capital letters|caps|capitals)",
    (answer) => answer.match(/\b\p{Lu}{2,}\b/gu)?.length ?? 0
  ]
];
function counts(text) {
  return UNITS2.flatMap(
    ([name2, pattern, count]) => [
      ...text.matchAll(
        new RegExp(`\\b${RELATION} ?${NUMBER} (?:or (more|fewer|less) )?${pattern}(?! (?:with|in) all)\\b`, "gi")
      )
    ].filter((match) => isDemand(text, match.index, match[1])).map(([shown, relation, number4 = "", more2]) => {
      const either = more2 === void 0 ? relation : more2.toLowerCase() === "more" ? "at least" : "at most";
      const fits = compares(either, numberOf(number4));
      return { name: `${shown.trim()}`, met: (answer) => fits(count(answer)) && name2 !== "" };
    })
  );
}
function isDemand(text, at, relation) {
  return relation !== void 0 || /\b(?:in|with|of|use|using|write|give|contain|have|has|be|into|list|include|provide|exactly|your (?:answer|response)[^.]{0,40})\s*(?:a |an )?$/i.test(
    text.slice(Math.max(0, at - 60), at)
  );
}
var QUOTED = /["'“‘]([^"'“”‘’\n]{1,60})["'”’]/g;
function keywords(text) {
  const found = [];
  const count = (answer, word) => answer.match(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, "giu"))?.length ?? 0;
  for (const match of text.matchAll(
    /(?:^|[.!?\n])[^.!?\n]*?\b(do not|don't|without|avoid|must not|should not|never)?[^.!?\n]{0,40}\b(?:includ|us|contain|mention|keywords?|words?|appear)\w*[^.!?\n]{0,200}/gi
  )) {
    const sentence = match[0];
    const forbidden = /\b(?:do not|don't|without|avoid|must not|should not|never|exclude|forbidden)\b/i.test(sentence);
    const times2 = new RegExp(`${RELATION} ?${NUMBER} times`, "i").exec(sentence);
    const words = [...sentence.matchAll(QUOTED)].map(([, word = ""]) => word);
    const bracketed = /\[((?:["']?[\w -]{1,40}["']?,? ?){1,12})\]/.exec(sentence)?.[1]?.split(",").map((word) => word.trim().replace(/["']/g, ""));
    if (/\b(?:letter|end|start|begin|finish|title|separat)/i.test(sentence)) continue;
    for (const word of words.length > 0 ? words : bracketed ?? []) {
      if (word === "") continue;
      const fits = times2 === null ? (found2) => found2 >= 1 : compares(times2[1] ?? "at least", numberOf(times2[2] ?? "1"));
      found.push(
        forbidden && times2 === null ? { name: `without "${word}"`, met: (answer) => count(answer, word) === 0 } : { name: `with "${word}"`, met: (answer) => fits(count(answer, word)) }
      );
    }
  }
  for (const [, letter = "", relation, number4 = ""] of text.matchAll(
    new RegExp(`letter ["']?([a-z])["']? (?:should |must )?(?:appear|occur)s? ${RELATION} ?${NUMBER} times`, "gi")
  )) {
    const fits = compares(relation, numberOf(number4));
    found.push({
      name: `letter ${letter}`,
      met: (answer) => fits(answer.toLowerCase().split(letter.toLowerCase()).length - 1)
    });
  }
  return found;
}
function letterCase(text) {
  const found = [];
  if (/\b(?:all (?:in )?lower ?case|in lowercase(?: letters)?(?: only)?|no capital letters|only lowercase)\b/i.test(text))
    found.push({ name: "all lower case", met: (answer) => answer === answer.toLowerCase() });
  else if (/\b(?:all (?:in )?(?:capital letters|upper ?case|caps)|only (?:capital letters|uppercase)|in (?:capital letters|uppercase) only|entire (?:response|answer)[^.]{0,30}(?:capital letters|uppercase))\b/i.test(
    text
  ) && !/words? (?:with|in) all/i.test(text))
    found.push({ name: "all capitals", met: (answer) => answer === answer.toUpperCase() });
  if (/\b(?:no|without(?: any)?|not (?:use|include|contain) (?:any )?|refrain from (?:the )?us(?:e|ing)(?: of)?(?: any)?|avoid(?: using)?) ?commas?\b/i.test(
    text
  ))
    found.push({ name: "no commas", met: (answer) => !answer.includes(",") });
  return found;
}
function formats(text) {
  const found = [];
  const add2 = (asked, name2, met) => {
    if (asked.test(text)) found.push({ name: name2, met });
  };
  add2(
    /\b(?:in|as|valid|entire output in|using) (?:a )?(?:valid )?json\b|\bjson (?:format|object|array)\b/i,
    "JSON",
    isJson
  );
  add2(
    /\bwrap (?:your )?(?:entire |whole )?(?:response|answer|output)?[^.]{0,20}(?:in|with) double quot/i,
    "in double quotes",
    (answer) => /^".*"$/s.test(answer.trim())
  );
  add2(
    /\btitle[^.]{0,40}double angular brackets|<<[^<>]{1,40}>>/i,
    "a title in <<>>",
    (answer) => /<<[^<>\n]+>>/.test(answer)
  );
  add2(/\bpostscript\b|\bP\.? ?S\.?(?= |\.|$)/, "a postscript", (answer) => /^\s*P\. ?(?:P\. ?)?S\b/im.test(answer));
  add2(/\bmarkdown table\b|\btable in markdown\b/i, "a table", (answer) => /^\|.+\|\s*\n\|[ :|-]+\|/m.test(answer));
  add2(
    /\btwo (?:different )?(?:responses|answers)\b[^.]{0,80}\*{6}|\*{6}[^.]{0,60}separat/i,
    "two answers",
    (answer) => answer.split("******").filter((part) => part.trim() !== "").length === 2
  );
  add2(/\bas a question\b|\bend with a question\b/i, "ends with a question", (answer) => /\?["')*\s]*$/.test(answer));
  add2(
    /\bno (?:digits|numbers)\b|\bwithout (?:any )?(?:digits|numbers)\b/i,
    "no digits",
    (answer) => !/\d/.test(answer)
  );
  add2(
    /\bonly (?:with )?yes or no\b|\b(?:answer|reply) (?:with )?(?:only )?yes or no\b/i,
    "yes or no",
    (answer) => /^\W*(?:yes|no)\W*$/i.test(answer)
  );
  add2(/\bnumbered list\b/i, "a numbered list", (answer) => (answer.match(/^\s*\d{1,3}[.)]\s+\S/gm)?.length ?? 0) >= 2);
  add2(
    /\b(?:bulleted|bullet) list\b/i,
    "a list with bullets",
    (answer) => (answer.match(/^\s*[*•-]\s+\S/gm)?.length ?? 0) >= 2
  );
  const keys = /\bkeys?:? ((?:["'`][\w -]{1,40}["'`](?:, | and |,? )?){1,12})/i.exec(text)?.[1];
  if (keys !== void 0 && /\bjson\b/i.test(text)) {
    const names = [...keys.matchAll(/["'`]([\w -]{1,40})["'`]/g)].map(([, name2 = ""]) => name2);
    found.push({
      name: `keys ${names.join(", ")}`,
      met: (answer) => names.every((name2) => new RegExp(`"${escaped(name2)}"\\s*:`).test(answer))
    });
  }
  return found;
}
function places(text) {
  const found = [];
  const plain = (part) => part.toLowerCase().replace(/[\s"'“”*]+/g, " ").trim();
  for (const [, phrase = ""] of text.matchAll(
    /\b(?:end|finish|conclude)s?(?: your (?:response|answer)| the (?:response|answer))?(?: with)?(?: th(?:is|e) (?:exact )?(?:phrase|sentence|words?))?:? ["“']([^"”\n]{2,120})["”']/gi
  ))
    found.push({
      name: `ends with "${phrase}"`,
      met: (answer) => plain(answer).replace(/[.!?]$/, "").endsWith(plain(phrase).replace(/[.!?]$/, ""))
    });
  for (const [, phrase = ""] of text.matchAll(
    /\b(?:start|begin)s?(?: your (?:response|answer)| the (?:response|answer))?(?: with)(?: th(?:is|e) (?:exact )?(?:phrase|sentence|words?))?:? ["“']([^"”\n]{1,120})["”']/gi
  ))
    found.push({ name: `starts with "${phrase}"`, met: (answer) => plain(answer).startsWith(plain(phrase)) });
  return found;
}
function languages(text) {
  const pattern = new RegExp(
    `\\b(?:in|only|using)(?: the)? (${KNOWN_LANGUAGES.join("|")})(?: language)?(?:,? (?:only|no other language)|\\b)`,
    "i"
  );
  const asked = /\b(?:respond|response|answer|reply|write|written|entire)\b/i.test(text) ? pattern.exec(text)?.[1]?.toLowerCase() : void 0;
  return asked === void 0 ? [] : [{ name: `in ${asked}`, met: (answer) => isInLanguage(answer, asked) !== false }];
}
function isJson(answer) {
  const bare = answer.trim().replace(/^```(?:json)?\s*/i, "").replace(/```$/, "").trim();
  if (!/^[[{]/.test(bare)) return false;
  try {
    JSON.parse(bare);
    return true;
  } catch (error62) {
    if (error62 instanceof SyntaxError) return false;
    throw error62;
  }
}
function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

// flow/3-scoring/similarity/wordnet-words.ts
var SYNONYM_GROUPS = [
  "organism being|person individual someone mortal soul|animal beast creature|food nutrient|motivation motive need|group grouping|measure quantity amount|accomplishment achievement|feat effort exploit|departure going leaving|disposal disposition|advent coming|registration enrollment|desertion abandonment defection|dispatch shipment|mistake error fault|award awarding|capture seizure|rescue deliverance saving|redemption salvation|liberation release|performance execution|mechanism mechanics|rendering interpretation|drive thrust|push pushing|pressure pressing|pull pulling|belch belching|leap leaping bounce|transmission transmitting|shooting shot|gunfire gunshot|walk pass|autopsy necropsy|determination finding|diagnosis diagnosing|localization location|choice selection|assignment assigning|device twist|means way|instrument tool|measure step|adoption acceptance|vote ballot voting|run tally|replacement replacing|alteration modification adjustment|passage transition|meddling tampering|resistance opposition|annihilation obliteration|killing kill|constitution establishment formation|introduction debut entry|initiation founding|start starting|cleaning cleansing|scrubbing scouring|catharsis abreaction|washup bathing|wash washing|renovation redevelopment|repair fixing|maintenance upkeep|renewal rehabilitation|approach coming|progress progression|stride tread|march marching|journey journeying|tour circuit|excursion outing|commutation commuting|transportation transfer|delivery bringing|pursuit chase|flow stream|motion movement move|jab jabbing|jerk jerking jolt|reach stretch|turn turning|expansion enlargement|amplification elaboration|explosion burst|interruption disruption|ramification fork|detachment disengagement|drain drainage|damage harm|practice pattern|custom usage|embrace embracing|disregard neglect|diversion recreation|celebration festivity|dancing dance|entertainment amusement|fun merriment|acrobatics tumbling|somersault somersaulting flip|revel revelry|clowning prank",
  "display showing|presentation demonstration|sport athletics|acting playacting|dislocation breakdown|commotion din rumpus|melee scrimmage|bustle flurry ado|haste hurry rush rushing|pass passing|stroke shot|cinch picnic|housework housekeeping|occupation business job|career vocation|employment work|post berth|professorship chair|trade craft|effort exertion|wrestling grappling|exercise exercising workout|squat squatting|investigation investigating|count counting|examination scrutiny|experiment experimentation|survey study|care attention tending|job task chore|function office role|misbehavior misdeed|mischief devilment shenanigan|negligence carelessness|escape dodging|malingering skulking|evil wickedness|desecration sacrilege|drink drinking|wile shenanigan|sin sinning|misdemeanor violation|thieving stealing|attempt effort endeavor try|striving pains|struggle battle|trial run|undertaking project task|adventure escapade|enterprise endeavor|campaign cause crusade drive|risk danger|possession ownership|retention holding|clutch clutches grip hold|precaution safeguard|inoculation vaccination|waterproofing sealing|consumption intake uptake|eating feeding|gulp draught swig|mating union|multiplication propagation|hugging kissing petting|reaction response|weeping tears|calculation computation|evaluation rating|look looking|glance glimpse|observation observance watching|view survey|education instruction teaching|teaching instruction|exercise practice|construction building|output yield|farming agriculture husbandry|industry manufacture|writing authorship|conceptualization formulation|search hunting|use usage utilization exercise|battle conflict fight engagement|conflict struggle|encounter skirmish|rebellion insurrection revolt uprising|attack onslaught onrush|war warfare|offence offensive|fire firing|salvo volley burst|measurement measuring|continuance continuation|prolongation perpetuation lengthening|procedure process|rut groove|ritual rite|marriage wedding|cover masking",
  "placement location|occupancy tenancy|camping tenting|provision supply|hesitation faltering|wait waiting|rest repose|allotment allocation|parcel portion share|giving gift|contribution donation|commerce commercialism|market marketplace|shipping transport|selling merchandising marketing|refund repayment|spending outlay|imposition infliction|duty responsibility obligation|treatment handling|administration disposal|permission permit|coup takeover|punishment penalty|whipping lashing|fight fighting combat|protest objection|suit case|proceeding proceedings|presentment notification|conviction sentence|integration integrating|conformity compliance|commitment allegiance loyalty|aid assist assistance help|succor ministration|boost encouragement|backing patronage|blessing approval|behavior conduct|rebuff slight|assemblage gathering|retaliation revenge|war warfare|consolidation integration|participation involvement|ambush ambuscade|stupidity folly|emission emanation|frog toad|snake serpent|rattlesnake rattler|fowl poultry|hide skin|walrus seahorse|rhinoceros rhino|cattle cows oxen|accelerator throttle|access approach|accessory supplement|accessory accouterment|airplane plane|alley alleyway|ammunition ammo|hall foyer lobby vestibule|apparatus setup|contraption contrivance gadget|artillery gun|attire garb dress|knapsack haversack|grip suitcase|handbag purse|baggage luggage|ballpark park|banister balustrade|bar saloon ginmill|pedestal stand|base bag|basement cellar|bathtub tub|blanket cover|blind screen|book volume|booth stall|bouquet corsage|bucket pail|building edifice|bullet slug|bundle sheaf|cafe coffeehouse|camp bivouac|capacitor condenser|car auto automobile motorcar|cargo freight load shipment|centerfield center|bureau dresser|classroom schoolroom|coating coat|component constituent element|cupboard closet|curtain drape drapery|dais pulpit rostrum|decoration ornament|detector sensor|die dice|doorbell bell|doorknob doorhandle|doorway door threshold|drugstore pharmacy",
  "dwelling home abode|entrance entranceway|freeway pike superhighway thruway|fabric cloth material textile|facility installation|factory mill|fake sham|fedora stetson|fence fencing|figurine statuette|fireplace hearth|floor flooring|floor story|fortress fort|foundation base|gap crack|garrison fort|gauge gage|gem treasure|grave tomb|greatcoat overcoat|grocery market|grove orchard|guard safety|gutter trough|hallway hall|handle grip|honkytonk dive|hoop ring|hospital infirmary|hostelry inn|housing lodging|hut shack shanty|intersection crossroad|invention innovation|jeep landrover|keepsake souvenir|lab laboratory|load loading burden|loft attic|loudspeaker speaker|maze labyrinth|medicine medication|merchandise product|metro subway|microphone mike|mold cast|necktie tie|package parcel|painting picture|palace castle|parachute chute|part portion|pathway footpath|record disc|photograph photo|picture image|pier wharf|plant works|dope gage|product production|projectile missile|railing rail|railway railroad|ramp incline|ranch spread|refrigerator icebox|remedy cure|rightfield right|road route|rug carpet|school schoolhouse|shackle hamper|shard fragment|shoelace shoestring|shop store|sidewalk pavement|sofa couch|spear lance|spectacles glasses|stairs steps|stairway staircase|steeple spire|stock inventory|storehouse storage|suite rooms|total aggregate|sword steel|telephone phone|terminal depot|theater theatre|toilet lavatory john privy|toilet pot|tube tubing|velour velours|veranda verandah|violin fiddle|wardrobe closet|washbasin washbowl|wayside roadside|weapon arm|arms munition|web entanglement|brothel bawdyhouse|wing offstage backstage|wool woolen|workshop shop|yard grounds|yield fruit|disposition temperament|emotionality emotionalism|vitality verve|familiarity intimacy|impression effect|countenance visage|expression look face|speck pinpoint|appeal charm|finish finishing|hardship rigor|inconvenience worriment|agreement correspondence|justness nicety|quality caliber calibre",
  "hallmark trademark stylemark|oneness unity|likeness similitude|consistency consistence|analogue parallel|discrepancy disagreement|diversity variety|gap spread|physicalness corporeality|individuality individualism|singularity uniqueness|idiosyncrasy foible|airs pose|pretension pretence|freshness novelty|dash flair|brilliance splendor grandeur|clarity lucidity clearness|obscurity abstruseness|sin sinfulness|courage bravery|heart nerve|heroism gallantry valor|boldness daring|audacity temerity|firmness resolve resolution|determination purpose|persistence persistency tenacity|nobility grandeur|patriotism nationalism|clannishness exclusiveness|folly foolishness|demeanor behavior conduct|modesty reserve|composure calm calmness equanimity|serenity tranquility|bearing comportment mien|abruptness curtness|origin descent|manner mode style way fashion|framework fabric|hunger thirst|harshness scratchiness|graining woodgraining|glare brilliance|sparkle spark|gleam gleaming|luster brilliancy splendor|shade tint|black blackness|white whiteness|ivory pearl|amber gold|smell aroma odor scent|silence quiet|hush stillness|timbre tone|fullness richness|resonance sonority vibrancy|physique build|maleness masculinity|echo reverberation|hotness heat|backbone guts|potency effectiveness|force strength|energy vigor|vehemence emphasis|ferocity fierceness fury violence wildness|sequence succession|duration length|pace rate|celerity rapidity|immediacy instancy|haste hurry|deceleration slowing retardation|shape configuration contour|directivity directionality|composition composing|posture attitude|concentration density|interval separation|degree level|superficiality shallowness|bulk volume|diameter diam|inadequacy deficiency|deficit shortage|plenty plenitude|profusion richness|excess surplus|majority bulk|utmost maximum|scope range reach orbit compass|sweep expanse|width breadth|merit virtue|damn shucks|good goodness|benefit welfare|sake interest|bad badness|price cost|utility usefulness",
  "function purpose role use|aid assistance help|profit gain|forte specialty|price cost toll|vote suffrage|power powerfulness|color vividness|authority potency|impotence impotency|helplessness weakness|figure anatomy shape frame flesh|cadaver corpse|area region|beard whiskers|eyebrow brow|eyelid lid|eyeball orb|perspiration sweat|myofibril myofibrilla|wattle lappet|pussy slit|pectoral pectoralis pecs|breast tit|middle midsection|abdomen stomach belly|buttocks seat bottom behind ass|extremity member|pelvis hip|countenance physiognomy visage|brow forehead|mind head brain psyche|caution precaution care|ability power|brain mentality wit|sharpness keenness|endowment gift talent|creativity creativeness|invention innovation|resource imagination|skill science|art artistry prowess|adroitness quickness|vocabulary lexicon|memory retention retentiveness|reason intellect|volition will|responsiveness reactivity|sight vision|custom tradition|convention rule|matter affair|self ego|awareness consciousness cognizance|curiosity wonder|interest involvement|confusion disarray|fog haze|bewilderment puzzlement|mystery enigma|trouble problem|barrier roadblock|anchor backbone|assurance confidence|reliance trust|doubt uncertainty|distrust suspicion|disbelief skepticism|indecision irresolution|reverie revery|heed regard|focus focusing centering|vigilance alertness|disregard neglect|penetration insight|detection sensing|smell odor|fragrance perfume scent|heat warmth|arrangement organization|design plan|configuration constellation|appraisal assessment|evaluation valuation rating|mark score|assay check|differentiation distinction|taste appreciation|craze furor cult|remembrance recollection|interpreting rendering|imagination imaging imagery|pursuit quest|thinking thought|generalization induction|prediction anticipation|abstraction generalization|deduction implication|contemplation reflection musing|choice pick selection|alternative choice|basis groundwork|planning preparation provision",
  "inquiry research|experiment experimentation|trial test|calculation computation figuring reckoning|estimate approximation|guess guessing|understanding apprehension|appreciation hold|discovery breakthrough|world reality|life living|topic issue matter|acquaintance familiarity|respect regard|example illustration instance|circumstance consideration|evidence grounds|confirmation verification|lead track trail|stimulation stimulus stimulant|bonus fillip|joy pleasure|worry headache|burden encumbrance|idea thought|source germ|concept conception|trap snare|judgment mind|decision determination conclusion|kind sort form|brand make|rule regulation|restriction limitation|attribute dimension|quality character|feature characteristic|aspect facet|abstraction abstract|sum total|component element factor ingredient|complex composite|hypothesis possibility theory|model framework|speculation conjecture|prerequisite requirement|requirement demand|given presumption|illusion fantasy phantasy fancy|phantom shadow|ghost specter|plan program|scheme strategy|project projection|agenda schedule|impression feeling belief notion|intuition hunch suspicion|meaning substance|theme motif|significance implication|substance essence|criterion standard|exemplar example|role persona|form pattern|view aspect scene vista|picture impression|prototype paradigm epitome|doctrine philosophy ism|expectation outlook prospect|opinion sentiment|religion faith|promise hope|anticipation expectancy|creed credo|aim object objective|purpose intent intention aim|learning scholarship|discipline subject|mathematics math|derivative differential|average norm|engineering technology|phonology phonemics|mentality outlook|inclination tendency|sympathy understanding|predilection preference|bias prejudice|position view perspective|viewpoint standpoint|slant angle|communication communicating|propagation extension|film cinema|newspaper paper|reissue reprint|root stem|parable allegory|verse rhyme|article clause|diary journal",
  "typing typewriting|handwriting hand|inscription lettering|adaptation version|tract pamphlet|bible scripture|gospel gospels|sketch survey resume|summation rundown|document papers|catalog catalogue|roll roster|register registry|request petition|history account|policy insurance|bill measure|decree fiat|prohibition ban|will testament|license permit|mandate authorization|message content|subject topic theme|meaning significance import|moral lesson|nuance subtlety|bull shit|movie film|letter missive|adieu adios|handshaking handclasp|index indicator|news tidings word|trace vestige|testimony testimonial|argument statement|guidance counseling|regulation ordinance|code codification|admonition warning|report account|dispatch communique|sanction countenance imprimatur|recognition credit|applause clapping|praise congratulations|award honor honour laurels|tribute testimonial|disapprobation condemnation|blame rap|mockery scoffing|announcement proclamation|pronouncement dictum|solution answer result|answer reply response|premise assumption|provision proviso|falsity untruth|comment commentary|reference mention quotation|remark comment|mention reference|shaft barb jibe|agreement understanding|bargain deal|treaty pact|wit humor|sarcasm irony satire|joke gag jest|guess surmise speculation|dogma tenet|signal signaling sign|hint clue|swoop slide|gesture motion|smile smiling grin grinning|display show|expression reflection|bravado bluster|routine number|rendition rendering|greek hellenic|figure fig|theater theatre|play drama|tune melody strain|divertimento serenade|refrain chorus|lyric words language|parlance idiom|wording phraseology|prosody inflection|monotone drone|rhythm beat|poetry verse|speech language|cry outcry call yell shout|cry yell|bellow holler hollering roar|scream screaming shriek shrieking screech|yelling shouting|curse expletive oath swearing|exclamation exclaiming|devil dickens|groan moan|howl howling|laugh laughter|talk talking|argument debate|consultation interview",
  "huddle powwow|negotiation talks|motto slogan shibboleth|maxim axiom|cliche commonplace|dialect idiom|jargon argot|hex curse|suggestion proposition|touch trace|overture advance|offer offering|command bid bidding|misinterpretation misunderstanding mistaking|assent acquiescence|dispute difference|controversy contention argument|quarrel wrangle row|altercation fracas|bickering squabble|prayer appeal|question inquiry query|question interrogation interrogative|examination test|retort comeback|delineation characterization|portrayal portrait|sketch vignette|protest protestation|lamentation wail|disclosure revelation|report study|narrative story tale|caution caveat|condemnation curse|imprecation malediction|address speech|sermon preaching|remonstrance objection|weapon artillery|promotion publicity|advertisement advertising|broadside flyer|cheering shouting|urging spur|standard criterion touchstone|target mark|marking mark|happening occurrence|flash flashing|wonder marvel|result outcome|wages reward|change alteration|pity shame|case instance|time clip|movement motion|calamity catastrophe disaster tragedy|origin inception|overture prelude|creation conception|destiny fate|separation breakup|destruction demolition|repeat repetition|decrease lessening|improvement betterment advance|transformation transmutation shift|stop halt|deviation departure difference|discrepancy variant|interruption break|elevation raising|fusion unification|bang clap blast|blare blaring clamor din|boom roar roaring thunder|clang clangor clangoring clash crash|hubbub uproar|knock knocking|muttering murmur murmuring|peal pealing|rattle rattling|rumble grumble grumbling|rustle rustling|scrape scraping|screech screeching shriek scream|spatter splatter splutter sputtering|thumping thud|whir whirring|yelp yelping|pulse heartbeat beat|throbbing pounding|flow flowing|bash bang smash|spark glint|gleam gleaming glimmer|meeting encounter|conversion transition|juncture occasion|damage harm impairment|pulsation pulse",
  "earthquake quake|invasion encroachment intrusion|distortion deformation|leakage outflow|rush surge|substitution replacement switch|shift displacement|progress progression advance|affair occasion|initiation induction|contest competition|victory triumph|runaway romp|defeat licking|setback blow|ambition dream|wish wishing|longing yearning|impulse whim|gusto relish zest|consolation solace|pang twinge|agony torment|distress hurt suffering|anguish torment torture|preference taste|antipathy aversion distaste|contempt disdain scorn|repugnance repulsion revulsion horror|chagrin humiliation mortification|conceit vanity|astonishment amazement|wonder admiration|shock stupor|anticipation expectancy|earnestness seriousness sincerity|peace serenity|fury rage|indignation outrage|annoyance vexation|temper irritation|fear fright|alarm dismay consternation|chill quiver thrill|panic terror|apprehension dread|foreboding premonition|concern care fear|qualm misgiving|thrill kick|gaiety merriment|hilarity glee|sadness unhappiness|sorrow regret|compunction remorse|repentance penance|disappointment letdown|frustration defeat|resignation surrender|hate hatred|aggression aggressiveness|resentment bitterness rancor|grudge grievance|temper mood humor|irritability petulance|commiseration pity|ardor zeal|chuck grub|nourishment sustenance|lunch luncheon|morsel bite|lobscouse lobscuse|cookie biscuit|egg eggs|beverage drink|liquor spirits booze|whiskey whisky|coffee java|doomed lost|wounded maimed|collection aggregation accumulation|bunch clump cluster|clod lump clump chunk|pile heap mound|folk sept|gathering assemblage|congregation fold|class category family|package bundle packet|government authorities regime|institution establishment|firm house|brotherhood fraternity|family household|religion faith|lineage pedigree ancestry|administration establishment brass organization|judiciary bench|nation country|nation country commonwealth|populace public|labor labour proletariat|horde host|mob rabble",
  "team squad|manpower hands men|village settlement|hamlet crossroads|club society|league conference|class grade|circle band lot|clique ingroup|core nucleus|gang crew|syndicate mob|banquet feast|crowd gang bunch|staff faculty|coalition alignment|committee commission|court tribunal|agency bureau office|democracy republic|contemporaries generation|colony settlement|leadership leaders|date appointment engagement|gentry aristocracy|nobility aristocracy|militia reserves|soldiery troops|assortment mixture variety potpourri|branch subdivision|brush thicket|forest wood woods|dictatorship tyranny|stream current|battlefield battleground field|beat round|origin root source|homeland motherland|cradle provenance|bottom underside|boundary bounds|place property|cemetery graveyard|center middle|city metropolis|district territory|domain land|residence abode|east orient|paradise heaven|edge border|environment environs surroundings|destination goal|extreme extremum|hayfield meadow|battlefront front|haunt hangout|hideout hideaway|inside interior|midst thick|outside exterior|outside exterior|park common green|path route|crest top|back rear|range reach|vicinity locality neighborhood neighbourhood|darkness dark shadow|state province|place spot|plot patch|direction way|course trend|outskirt fringe|russia ussr|confederacy south|union north|reason ground|incentive inducement|urge impulse|ethics morals morality|bit chip fleck scrap|boulder bowlder|brook creek|earth earth globe|foam froth|knoll mound hillock|earth ground|land soil|moon moon|necessity essential requirement|need want|opening gap|part piece|pit cavity|pond pool|rent tear|rock stone|coast seacoast|sediment deposit|slope incline|soapsuds suds lather|sun sun|turf sod sward|universe existence world cosmos|destiny fate|deity divinity god|lord creator divine|pixie imp|devil fiend demon|devil lucifer|apparition phantom specter|adult grownup|defender guardian|inhabitant dweller|native aborigine|peer equal|traveler traveller|scot scotchman",
  "alabaman alabamian|accountant controller|ace sensation virtuoso genius hotshot star whiz wizard|acquaintance friend|actor player|adolescent teenager|adversary antagonist opponent|advisor consultant|advocate proponent|aide auxiliary|ally friend|ancestor antecedent|architect designer|artilleryman gunner|bastard prick|assistant helper help|attacker aggressor|baby babe infant|bartender barkeep|batter hitter slugger|beast brute wildcat|believer worshipper|dear honey love|bodyguard escort|bolshevik red|lad sonny|buddy crony|bully ruffian roughneck rowdy|candidate prospect|carrier bearer toter|cavalryman trooper|champion fighter hero|champion champ|chap fellow fella lad cuss bloke|child kid youngster minor|chump fool sucker|clergyman reverend|cleric churchman|clown buffoon|coach manager|partner pardner|colleague confrere fellow|communist commie|companion comrade fellow|congressman representative|convict inmate|correspondent newspaperman|cowboy cowpuncher puncher cowhand|craftsman artisan|craftsman crafter|criminal felon crook outlaw|minister parson pastor|customer client|dad daddy papa pop|madam lady|darling favorite|daughter girl|deceased decedent|deputy lieutenant|descendant descendent|detective investigator|diagnostician pathologist|director manager|disciple adherent|doctor physician|doorman porter|dramatist playwright|drunkard drunk|enemy foe|epicure gourmet|evangelist gospeler|fan buff devotee lover|fisherman fisher|fishmonger fishwife|forefather father|foreigner alien|foreman chief boss|freak monster monstrosity|hulk whale|girl miss|grandma grandmother granny|gunman gunslinger|headmaster schoolmaster|hearer listener|highwayman hijacker|hillbilly bushwhacker|hood punk|hypocrite phony|idiot imbecile|faker fraud|jimdandy jimhickey|judge justice|lawyer attorney|learner scholar|sentinel sentry scout picket|clod lummox lump|luminary notable|madman maniac|mama mamma mommy|machinist mechanic|manufacturer producer|seaman seafarer|messenger courier|ideal saint",
  "mortician undertaker|musician instrumentalist player|newcomer fledgling freshman|observer commentator|opponent opposite|orator rhetorician|master lord|owner proprietor|peddler hawker|embodiment incarnation|cuss gadfly|pharmacist chemist apothecary|pimp procurer pander|pitcher hurler|policeman officer|prey target|prisoner captive|professional pro|prostitute whore|reporter newsman|researcher investigator|resident occupant|rival competitor|rogue rascal|skunk bum puke|salesgirl saleslady|savage barbarian|scholar student|schoolmarm schoolmistress|schoolmate classmate|shopkeeper tradesman storekeeper|singer vocalist|sinner evildoer|sister sis|beauty mantrap|smuggler runner|son boy|soul psyche|rebel reb johnny|sovereign monarch|spectator witness viewer watcher|sportsman sportswoman|spouse partner|student pupil|stupid dullard|subordinate underling|supporter protagonist admirer|teacher instructor|teammate mate|therapist healer|trader dealer|tramp bum|victor master|villain scoundrel|voter elector|writer author|yankee yank northerner|jesus christ savior|consequence effect outcome result upshot|luck fortune chance hazard|luck fortune|deposit sedimentation|drift impetus|flood inundation|sunlight sunshine sun|push thrust|rain rainfall|downpour cloudburst torrent|snow snowfall|spark arc|conduction conductivity|flower bloom blossom|crop harvest|shrub bush|leaf foliage|estate acres|revenue receipts|profit profits earnings|takings proceeds yield|loot booty plunder prize|bequest legacy|prize award|contribution donation|wage pay earnings remuneration salary|share percentage|allotment allocation|price terms|duty tariff|sum amount|speculation venture|security protection|store fund|dough kale loot|penny cent|accretion accumulation|blooming bloom|recuperation recovery|decay decline|decline diminution|development evolution|fire flame|growth growing maturation development|increase growth|inflow influx|maturation ripening|reduction reducing|shaping defining|slump falloff|thaw thawing melting",
  "unfolding flowering|vapor evaporation|gallon gal|atmosphere atm|nothing naught zero|one ace unity|three trio|twelve dozen|addition increase gain|footstep pace step stride|dose dosage|load loading|trace suggestion|shred whit|mite speck|deal flock heap lot mass mint pile plenty|multitude pack|flood deluge|tons dozens lots scores wads|relevance relevancy|applicability pertinence|part portion component|detail item|remainder residue rest|percentage percent|interrelation interrelationship|synchronism synchrony|asynchrony desynchronizing|reverse contrary opposite|bend crook turn|disk disc|bulge protuberance|symmetry proportion|boundary edge bound|margin border|periphery fringe|brink verge|crevice crack|constriction bottleneck|mold stamp|block cube|tongue knife|condition status|company companionship fellowship|affiliation tie|affair liaison|degree level stage|height elevation peak|event case|equality equivalence par|precedence priority|footing terms|being existence|reality realism|marriage matrimony|employment employ|disturbance commotion|storm tempest|tumult uproar|ferment fermentation unrest|clash friction|dark darkness|ecstasy rapture|gratification satisfaction|autonomy liberty|dependence dependency|imbalance unbalance|action activity|deadlock impasse standstill|fatigue weariness|sleep slumber|rage passion|ailment complaint|illness malady sickness|paroxysm fit|yaws frambesia|ulcer ulceration|tumor tumour|ketosis acetonemia|injury hurt harm|bruise contusion|tan burn|swelling lump|agony suffering|chill shivering|spasm cramp|diarrhea diarrhoea|tension stress|delirium frenzy fury hysteria|disturbance perturbation upset|fit tantrum|irritation annoyance|spell trance|predicament plight|fix mess|insulation insularity|privacy secrecy|cohesion cohesiveness|grade level|emphasis accent|eminence distinction|oblivion limbo|honor honour laurels|esteem respect|repute reputation|disrepute discredit|shame disgrace|abasement abjection|dominance ascendancy|domination mastery supremacy",
  "predominance predomination|reprieve respite|misery wretchedness|suffering woe|lack deficiency want|hurry haste|polish refinement|integrity unity|entirety totality|defect fault flaw|fate luck circumstances|adversity hardship|catastrophe disaster|potential potentiality|opportunity chance|despair desperation|contamination taint|affluence richness|dirt soil stain|jumble muddle welter|context circumstance|milieu surroundings|sphere domain orbit arena|kingdom realm|province responsibility|climate mood|atmosphere ambiance|spirit feel feeling flavor smell|exemption freedom|moisture wet|hazard jeopardy peril risk|menace threat|infirmity debility feebleness|disability handicap|decomposition disintegration|darkness dark|material stuff|impurity dross|particle speck|group radical|gasoline gas|rock stone|diethylstilbestrol des|earth ground|soil dirt|droppings dung|effluent wastewater|garbage refuse|debris dust junk rubble|formulation preparation|glycerol glycerine|lumber timber|phosphate orthophosphate|protease peptidase|seawater saltwater|gunpowder powder|thyrotrophin tsh|board plank|past yesteryear|workweek week|vacation holiday|incipiency incipience|adulthood maturity|daytime daylight|noon midday|night nighttime|dawn dawning daybreak|twilight dusk nightfall|january jan|february feb|august aug|september sept|october oct|november nov|december dec|minute min|second sec|fall autumn|spring springtime|winter wintertime|moment minute instant|while spell|moment minute second bit|instant twinkling wink|era epoch|tempo pacing|beginning first outset start kickoff|last conclusion close|termination expiration|delay wait|pace gait|speed velocity|cycle rhythm round|phase stage|apogee culmination|spell tour|peak heyday flush|pant puff gasp|blink wink|twitch jerk|act behave|shiver shudder|sleep slumber|drowse doze|awake arouse awaken wake|faint swoon|recreate revive vivify|snicker snigger|giggle titter|chuckle chortle|glower glare|dress clothe|undress strip disrobe|beget father sire",
  "relieve alleviate|suffer sustain|wail whimper|cry weep|injure wound|tire weary|vomit retch|help aid|comfort ease|resurrect upraise|blush flush redden|pale blanch|stay remain|change alter vary|change alter|switch exchange|become get|adjust conform adapt|decrease diminish lessen|accumulate gather amass|insert introduce|compound combine|worsen decline|better improve|better improve amend|aggravate exacerbate|soak souse|moisten dampen|strengthen fortify|reinforce reenforce|intensify deepen|intensify compound deepen|water irrigate|enhance heighten|subside lessen|restrict limit bound confine throttle|limit circumscribe|restrict curtail|enlarge magnify|shrink wither|abridge foreshorten shorten|repair mend fix|overhaul modernize|mobilize marshal|mend heal|erode gnaw|light illumine illuminate|blossom unfold|bloom blossom flower|adapt accommodate|explode burst|explode detonate|thrive flourish|obliterate efface|smash dash|happen occur|recur repeat|concur coincide|begin start commence|begin start commence|persevere persist|end terminate|buckle warp|germinate sprout|die perish expire croak|unify unite merge|cool chill|thaw unthaw melt|sear scorch|commute transpose|transform transmute|transform transmute|revert return|stifle dampen|mix fuse coalesce merge|complicate refine|organise coordinate|interlock mesh|centralize concentrate|prepare ready|steady calm|disappear vanish|reduce trim cut|wax mount climb|magnify amplify|specialize narrow|accelerate speed quicken|decelerate slow|slow slacken|decrease lessen|replenish refill|clot coagulate|rush hurry|hasten hurry|hush silence still|suppress subdue conquer|squelch quell|align adjust|integrate incorporate|eliminate annihilate eradicate|polish refine|purify distill|mar impair|massacre slaughter|complete finish|culminate climax|clock time|foul contaminate|isolate insulate|stimulate excite|disable incapacitate|highlight spotlight|process treat|facilitate ease alleviate|receive obtain|assume acquire|broaden extend|broil bake|develop evolve",
  "comprehend savvy grasp apprehend|understand realize see|dawn penetrate|understand translate|learn hear discover|steep immerse engulf engross|absorb assimilate ingest|train educate|memorize learn|drill practice|remember recall recollect|forsake desert|neglect overlook|exclude except omit|misconstrue misunderstand|blur obscure|crystallize illuminate|confuse befuddle confound|puzzle mystify baffle bewilder amaze|interpret construe|think cerebrate|meditate ponder muse reflect mull speculate|think suppose imagine reckon guess|assume presume|speculate theorize conjecture hypothesize suppose|reason conclude|solve lick|deduce infer derive|calculate compute|subtract deduct|synthesize synthesise|analyze analyse study examine|search explore|distinguish separate differentiate|distinguish mark differentiate|compare equate|classify class|rate rank grade place|check insure ensure ascertain|prove demonstrate establish show|confirm corroborate substantiate affirm|refute rebut|endure bear tolerate brook abide|underestimate underrate|estimate gauge approximate guess judge|choose select|choose prefer|slant weight|evaluate assess appraise|distrust mistrust suspect|think believe conceive|consider reckon view regard|respect esteem value|review reexamine|decide settle resolve|determine set|determine shape influence regulate|brood dwell|aim purport propose|intend destine|mastermind organize|plat plot|calculate estimate reckon figure forecast|associate relate link connect|overturn override reverse|react respond|expect anticipate|expect await wait|anticipate foreknow foresee|believe trust|concentrate focus center pore rivet|appropriate reserve|amaze astonish astound|impute ascribe assign attribute|recognize realize|penetrate fathom|wonder inquire|consider deal|destine doom|order enjoin|order prescribe dictate|inflict impose|command require|ask require expect|contend postulate|beg implore pray|bid beseech|intercede mediate arbitrate|urge press|wheedle coax|induce stimulate cause|prompt inspire",
  "argue reason|argue contend|quarrel dispute|interrupt disrupt|continue proceed|solicit beg|entice lure tempt|question query|spy snoop|reinforce reward|probe examine|call telephone phone|forbid prohibit proscribe veto disallow|spurn scorn disdain|refuse decline|accept consent|rebuff snub|forswear retract|repeal rescind|dismiss disregard discount ignore|permit allow let|assent acquiesce|disagree differ|agree concur|concede grant|approve sanction|disapprove reject|demur except|hedge evade skirt dodge sidestep|shun eschew|confront face|refute rebut|answer reply respond|retort rejoin|admit acknowledge|concede profess confess|attest certify manifest demonstrate evidence|castigate correct|rebuke lecture scold chide berate|criticize criticise|preach advocate|teach instruct|falsify distort warp|symbolize represent|feign pretend dissemble|exaggerate magnify|understate minimize|blame fault|blame pick|calumniate besmirch|insult affront|jeer scoff|tease tantalize bait taunt|incite instigate|joke jest|gull dupe|kid chaff banter|exalt glorify|acclaim hail herald|applaud clap|condemn decry excoriate|curse cuss blaspheme swear|curse damn bedamn imprecate|defy dare|challenge dispute|contest contend|warn discourage admonish|bode portend presage augur forecast predict|alarm alert|advise counsel|advise notify|recommend urge advocate|propose suggest advise|confer consult|submit state|bow defer accede|compliment congratulate|congratulate felicitate|boast brag bluster|gloat crow|dedicate commit devote|undertake guarantee|guarantee ensure insure assure|insure underwrite|excuse explain|justify vindicate|inquire enquire|introduce acquaint|acquit exonerate|excuse pardon|extenuate mitigate|deter discourage|mutter grumble|grumble scold|rail inveigh|bewail bemoan|exclaim cry shout|yell scream|shout cry yell scream holler squall|shriek shrill pipe|interject interpose|thunder roar|snap snarl|guess venture hazard|suppose say|predict promise|determine ascertain|suspect surmise|bespeak indicate signal",
  "indicate point|wonder marvel|hint suggest|imply connote|suggest intimate|mean signify|disclose reveal expose divulge|clarify elucidate|express utter|talk speak utter mouth|enumerate itemize|specify set fix|total summate|count weigh|tell recount|mean intend|elaborate expound|pad embellish dramatize|repeat reiterate restate|paraphrase rephrase|talk speak|speak talk|report describe|announce declare|publish issue|circulate disseminate diffuse|pronounce label|broadcast transmit|announce denote|advertise publicize|promote push|proclaim exclaim promulgate|pronounce articulate enunciate|formulate word phrase articulate|put couch|stutter stammer|blurt ejaculate|describe depict|gesticulate gesture motion|encipher cipher|sign subscribe|file register|sketch outline|cable telegraph wire|state say tell|affirm assert swan swear|confirm reassert|stress emphasize accentuate|underscore underline emphasize|testify prove evidence show|allege say|demand exact|stipulate condition specify|note observe mention remark|exemplify illustrate|conclude resolve|generalize extrapolate infer|mention cite|mention cite refer|name identify|dub nickname|name call|entitle title|handle plow deal|prattle gabble|chat chatter jaw|beckon wave|rumor bruit|mumble mutter|groan moan|grumble growl rumble|howl wail roar|yelp yap|bawl bellow|chant intone|declaim recite|jabber spout|crunch crackle|comment notice|ignore disregard snub|convey express|chant intone|compete vie|confront face|enter participate|hinder hamper|arm gird|fight oppose|battle combat|officiate function|enlist draft|mobilize rally|beat crush vanquish|cheat jockey|overreach outsmart|surpass outstrip exceed outdo|overcome defeat|overcome surmount master|assail assault|pepper pelt|besiege surround|defend guard|repel repulse rebuff|blast shell|ambush bushwhack waylay|strive strain|revenge avenge retaliate|consume ingest|use expend|use utilize apply employ|exert exercise|toast drink salute|provide supply ply cater|satisfy fulfill fulfil|want need",
  "delight revel|gorge overindulge glut overeat|sample taste|down consume|nourish sustain|seize clutch|collar nail apprehend arrest nab|brace steady|cling adhere cohere|operate control|permeate pervade diffuse|jab poke|nudge prod|dab pat|hit strike|bump knock|slam bang|slam bang|polish smooth|rub scratch|scrub scour|wash rinse|wrinkle crease|bend twist|untie unlace|match mate couple pair|anchor ground|scratch scrape|dig delve|grope fumble|search seek|comb ransack|reap harvest glean|engrave inscribe|slash gash|butcher slaughter|append affix|sew stitch|glue paste|submerge drown|fasten fix secure|close shut|close shut|connect link|bond bind stick|spatter splash|sprinkle splash|scatter sprinkle disperse|spread distribute|gather collect|muster rally|compress constrict contract|tuck insert|smash nail boom blast|flog whip lash slash|thump pound|whack wallop|pummel pommel|thrash lam flail|buffet batter|embrace hug|cuddle snuggle nestle nuzzle|lick lap|bore drill|brandish wave|pull draw|transport carry|haul cart drag|pinch nip|mingle unify|adjoin butt|surround border|commandeer hijack|potter tinker|unleash loose|obstruct impede occlude|barricade block bar|trap snare|pack wad|bunch cluster|box package|put set place position lay|misplace mislay|pile heap|attract pull|mesh lock|disengage withdraw|toss pitch|shed throw|sling catapult|chuck toss|intertwine twine interlace lace|weave interweave|wind wrap|flood swamp|function operate|lodge wedge stick deposit|dislodge free|implant embed imbed plant|spill slop|perch roost|squat crouch|expunge excise|cleave split|slit slice|crash ram|destroy ruin|wreck wrack|smother stifle muffle|smother surround|smother suffocate|install instal|strangle throttle|rend rip rive|tear rupture snap|grapple grip|ram pound|situate deposit|dunk dip|immerse plunge|envelop wrap enclose|trace draw describe|extricate disentangle|frame border|enclose inclose|tag label mark|patch piece|yank jerk|pry prise jimmy|squash crush mash squeeze|make create|remake refashion",
  "originate initiate|yield generate|bring wreak|invoke arouse|elicit extract|invent contrive devise formulate forge|manufacture invent|visualize envision fancy figure picture|envision foresee|imagine envisage|dream daydream woolgather|plan contrive design|accomplish execute fulfill fulfil|introduce innovate|effect effectuate|actuate trigger activate spark|provoke evoke|establish found plant institute|stage arrange|engender breed|motivate prompt incite|impel force|undertake attempt|manufacture construct|forge fake|construct build|rebuild reconstruct|cook ready prepare|decorate adorn grace ornament|picture depict|portray depict|diagram plot|model mold mould|write compose pen|stage present|rehearse practise practice|impersonate portray|interpret render|duplicate repeat|reprint reissue|evolve develop|harrow disk|imitate copy simulate|model pattern|print publish|arouse elicit evoke provoke|perturb trouble|calm quiet still|pacify conciliate appease mollify gentle|impress strike|disturb upset trouble|pride congratulate|harbor nurse|hate detest|abhor loathe|despise scorn disdain|idolize worship revere|reverence revere venerate|frighten scare|fear dread|haunt obsess|daunt scare|annoy bother irritate vex|harry chivy beset plague|fuss fret|fail betray|humiliate humble|torment torture|tease badger pester bug|brace poise|capture captivate beguile charm bewitch|tempt invite|attract appeal|overwhelm overpower overcome|shock scandalize outrage|elate uplift|inspire animate enliven|comfort soothe console solace|please delight|satisfy gratify|enchant transport enthrall|cheer embolden|spur goad|enjoy bask relish savor|exasperate aggravate|fascinate transfix grip|wish care like|desire want|hope desire|hanker long yearn|love enjoy|travel move|travel journey|transplant transfer|stay stick|stop halt|lurch pitch|jolt jar|writhe wriggle squirm twist|sidle sashay|sweep sail|slip slide|push force|rock sway|swing sway|flicker flutter quiver|pulsate throb pulse|wander stray roam rove range drift",
  "wind thread meander|frolic skylark cavort romp|crawl creep|wheel roll|steal slip|shudder shiver|quiver quake|thresh thrash|jerk twitch|bounce spring rebound ricochet|flip toss|stir budge|joggle wiggle|wag waggle|flit flutter dart|stumble trip|stumble falter|falter waver|flap wave|scurry scamper scuttle|float drift|float swim|sneak creep|traverse cross|swagger prance strut|limp hobble hitch|shuffle shamble|plod trudge|splash slop|clamber scramble struggle|stagger reel lurch careen|stagger flounder|stomp stamp|lumber pound|stray err drift|tread trample|drive motor|steer maneuver guide|fly wing|fly pilot|soar surge|dispatch despatch|jump leap bound spring|hop skip|dive plunge|descend fall|sink lapse|raise lift elevate|hike boost|tumble topple|alight light|arise rise|sag droop|advance progress|withdraw retreat recede retire|lead take guide|chase trail dog track|haunt stalk|trace retrace|arrive come|reach attain|depart start|infest overrun|meet encounter|intersect cross|pour swarm stream|herd crowd|dissipate scatter|disperse dissipate scatter|sprawl straggle|swerve sheer curve veer cut|arch curve|lean tilt|ripple ruffle undulate|surge heave|billow wallow|crumble crumple|burrow tunnel|orbit revolve|revolve rotate|pivot swivel|spin reel|eddy purl swirl whirl|whirl twirl|twirl swirl twiddle whirl|gyrate spiral coil|overtake overhaul|surpass pass|approach near|unfold stretch|speed hurry|bustle hustle|rush hasten speed race|flinch cringe shrink wince recoil quail|dart dash scoot scud|lunge hurl hurtle thrust|crouch stoop|cringe grovel|huddle cower|throng pile jam|pounce swoop|deviate divert|gush spout|trickle dribble|edge inch|elude evade|run lam|vacate empty abandon|transmit carry channel|step tread|thrust stuff|feel sense|perceive comprehend|experience have|notice note|note observe|scratch itch|bite sting|ache smart hurt|witness see|gaze stare|look appear seem|expose exhibit display|flaunt flash|hide conceal|show exhibit present demonstrate|watch view|spot spy",
  "detect observe find discover notice|obscure befog cloud|flash wink twinkle|glitter glisten glint gleam shine|gape gawk|glance glint|study consider|scout reconnoiter|pry nose poke|squeak screech creak|jingle jangle|blast blare|resound echo ring reverberate|thud thump|click tick|boom din|whiz whir|recognize distinguish discern|taste savor|smack reek|wield exert|own possess|buy purchase|get acquire|withhold deduct|sponsor patronize|discard dispose|junk scrap|save preserve|maroon strand|assign allot|allocate apportion|refuse reject decline|procure secure|recover retrieve regain|find bump encounter|accord allot|allow grant|prize value treasure appreciate|substitute sub|swap switch|trade merchandise|award grant|lavish shower|spend expend|appropriate seize conquer|claim arrogate|pilfer purloin abstract|preserve maintain|exhaust sap|bribe buy|refund repay|win gain|earn garner|profit gain benefit|derive gain|reap draw|distribute administer dispense allot|offer proffer|peddle huckster hawk|collect accumulate compile|levy impose|deprive strip divest|soak rob hook|charge bill|lend loan|lend impart contribute add|supply provide render furnish|yield give afford|thrive prosper flourish|despoil rifle ransack|loot plunder|adopt borrow|adopt espouse|commit institutionalize|entrust intrust confide|rid free|vacate resign|engage pursue|retire withdraw|assume adopt|induct seat|vest enthrone|delegate designate assign|transfer reassign|appoint constitute|promote elevate|lionize celebrate|demote relegate|prefer favor|overthrow subvert|supplant replace supersede|fight struggle|hire engage employ|busy occupy|collaborate cooperate|idle laze|labor toil grind|free liberate release loose|let allow permit|repress quash subdue subjugate|oppress suppress crush|volunteer offer|establish found launch|ordain enact|gather assemble|part split|reorganize regroup|manage handle|guide steer|supervise superintend|license certify|form organize|exclude shut|impede hinder",
  "prevent forestall foreclose preclude forbid|avert avoid|back endorse indorse support|poll canvass|patrol police|bury entomb inter|respect honor|rent lease|hire charter|sign ratify|patronize shop frequent|legislate pass|divide split|enroll enter enrol recruit|kill defeat|endow gift invest|issue supply|integrate mix|marry wed|pair couple|celebrate fete|amuse divert|imprison jail|emancipate liberate|punish penalize|banish bar|banish ostracize|coerce pressure force|compel oblige|trouble bother|control contain curb|regulate govern|treat handle|maltreat abuse|behave conduct|redress correct|expiate atone|protest resist|achieve accomplish attain|flub spoil|fail miscarry|fail neglect|try seek attempt essay|endeavor strive|test try|screen test|waive forgo|woo court|woo court|secede splinter|intervene interfere|dominate master|undermine weaken|gamble chance risk adventure|stake jeopardize|honor honour reward|dishonor disgrace dishonour shame|help assist aid|expedite hasten|mother fuss|salvage save|discipline train condition|foster further|promote boost further encourage|back endorse|obstruct block hinder|thwart foil cross frustrate|stop halt block|enforce implement|enforce impose|dispatch discharge complete|exempt relieve|antagonise counteract|anticipate foresee counter|blunder goof|transgress violate breach|practice exercise|undertake tackle|pamper coddle|trespass intrude|heed listen|swindle defraud con|deceive delude|fool gull|corrupt deprave|perpetrate commit|persuade sway|govern rule|cope grapple manage|consort associate|deign descend|end finish terminate cease|specify define delimit|exist survive subsist|survive last live endure|constitute comprise|separate divide|connect link|form spring|originate arise|become turn|necessitate need require demand|incorporate contain comprise|embrace encompass|have feature|sport feature boast|equate correspond|result ensue|entail imply mean|result lead|bide abide stay|loiter tarry linger lurk|lurk skulk|hesitate waver|hesitate pause",
  "procrastinate stall|postpone shelve defer|predominate dominate rule reign prevail|total number amount|count matter|deserve merit|prevail persist|prevail obtain|occupy reside|occupy fill|populate dwell live inhabit|dwell consist lie|camp encamp|board room|match correspond agree|deviate vary depart|contradict belie|contrast counterpoint|exceed transcend top|exceed transcend|serve function|satisfy fulfill|equal rival|compensate counterbalance|excel surpass|refer pertain relate concern|involve affect regard|embroil drag|concern interest|intrigue fascinate|continue uphold preserve|discontinue stop cease quit|keep maintain hold|ramble jog|continue keep|traverse span|run extend|cover extend|dot stud|front face|situate locate|loom tower hulk|endanger jeopardize menace threaten imperil|embody personify|typify epitomize|befit suit|suit accommodate fit|defy withstand|endure brave|defy resist refuse|converge meet|bound border|precede forego|orient point|protrude project|teem swarm|tend lean incline|rage storm|wind curve|falter waver|brood loom|overshadow eclipse|erupt ignite|shine beam|burn glow|blight plague|ample plentiful|lush profuse riotous|accepted recognized|given granted|acrobatic athletic gymnastic|agile nimble quick|potential possible|deficient lacking|gummy pasty sticky|brocaded raised|dexterous dextrous|aesthetic esthetic|smitten stricken|artificial stilted|aghast dismayed shocked|frightened scared|panicked terrified frightened|unafraid fearless|competitive militant|jolted shaken|feverish hectic|churning roiling turbulent|annoying galling irritating nettlesome pestering|deceased gone|deathlike deathly|bare scanty|analytic analytical|enraged furious maddened|mad sore|indignant incensed outraged|nameless unknown|consequent resultant|preparatory preparative|following next|crafty sly wily|mute unspoken|brazen insolent|glued pasted|absorbed engrossed intent wrapped|hopeful promising|canonized glorified|unobtainable unprocurable|appalling dismaying",
  "frightful horrifying horrible|awful dreadful fearful frightening terrible|menacing ominous sinister threatening|formidable redoubtable|ghastly grim gruesome macabre|comforting consoling|rear rearward|fuzzed fuzzy|resplendent splendid|grotesque monstrous|unlovely unpicturesque|spiteful vindictive|optimum optimal|stereophonic stereo|colored negro|blond blonde|bronzed suntanned tanned|dusky swart swarthy|bloodstained gory|crimson red|audacious brave dauntless|foolhardy reckless|brave courageous|smothering suffocating|lighted lit|shadowed shadowy|glinting glittering|blazing glaring|glistening shiny|silver silvery|liberal tolerant|indolent lazy|gruff hoarse husky|rending ripping splitting|countless innumerable multitudinous myriad unnumbered|placid still tranquil|angry furious|detailed elaborate|cursory perfunctory|carved carven|contributing contributory|center halfway middle midway|certain sure|convinced positive|uncertain incertain|doubtful dubious|inescapable unavoidable|erratic mercurial quicksilver|distinctive typical|blithe lighthearted|buoyant perky|cheery gay sunny|chipper jaunty|gilded gilt gold golden|blue bluish|brown brownish|lavender lilac|red crimson|grey gray|color colour|red flushed|trichrome tricolor|ashen blanched livid|bleached faded|drab sober somber|pasty pastelike|flashy gaudy|barbaric savage|immaculate spic spotless|dirty soiled unclean|dingy grimy|lewd salacious|confusing perplexing puzzling|obscure vague|addlebrained muddleheaded|dazed stupid|astute shrewd|cagey clever|dumb slow|further farther|near close|adjacent next|imminent impending|contiguous immediate|clothed clad|attired dressed garbed|bare naked nude|hazy misty|clouded overcast|lowering sullen|confused disjointed disordered garbled|afire aflare|proportional relative|average ordinary|exceptional particular special|customary habitual|individual single|respective several various|outspoken vocal|mum silent|unique unparalleled|effective efficient|entire full total|integral entire intact",
  "absolute sheer|accomplished completed|exhaustive thorough thoroughgoing|full total|broad extensive wide|cool nerveless|abashed embarrassed|intelligible understandable|enigmatic puzzling|convex bulging|dispersed spread|separated spaced|haunted obsessed preoccupied|casual nonchalant|provisional tentative|jammed packed|outstanding prominent salient|discernible discernable|annihilating devastating withering|insistent repetitive|recurrent repeated|persistent relentless|isolated stray|bizarre eccentric|nuclear atomic|significant substantial|corporate incarnate|discorporate disembodied|correct right|exact precise|incorrect wrong|false mistaken|imaginative inventive|credible believable|incredible unbelievable|dangerous grave grievous serious|crucial important|blessed damn damned darned goddam goddamned infernal|damn goddamn|crude earthy|fateful fatal|exultant jubilant rejoicing triumphant|delicate fragile|pressing urgent|reliable dependable|preferable preferred|difficult hard|ambitious challenging|baffling knotty|elementary simple unproblematic|hardworking industrious|smooth suave|meandering wandering winding|blunt candid forthright frank|crisp sharp|blurred fuzzy|cloudy nebulous|dim faint vague|overriding paramount|sovereign supreme|drab dreary|precarious unstable|knowledgeable learned|ignorant illiterate|tiring wearying|economic economical|uneconomical wasteful|rubbery rubberlike|mandatory required|stoic stoical|experiential existential|experimental observational|fascinated spellbound|indefatigable tireless|dazed groggy|hyperbolic inflated|envious jealous|harmonious symmetrical|equivocal ambiguous|mysterious mystic|substantial substantive|abject miserable|pathetic pitiable pitiful|deprecating deprecatory|flat level plane|rigorous strict|approximate rough|electrifying thrilling|accusative accusing|left remaining|existent existing|anticipated awaited|cheap inexpensive|untested untried|inexplicable incomprehensible|cryptic inscrutable mysterious|unaccountable unexplainable",
  "explicit expressed|indescribable ineffable unspeakable untellable|unfair unjust|strange unusual|antic fantastic grotesque|curious funny peculiar queer singular|dapper jaunty|antique outmoded|chic smart|fleet swift|hurrying scurrying|instantaneous instant|quick speedy|fleshy overweight|thin lean|cadaverous emaciated gaunt haggard pinched|bony scrawny skinny|slender slim|spare trim|stringy wiry|greasy oily|deadly lethal|clumsy inept|unfertile infertile|done through|boundless unbounded|inaugural first|concluding final last|disabled handicapped|suitable suited|adamant inexorable|compromising conciliatory|elastic flexible|alien exotic|abroad overseas|external international|haunting persistent|colloquial conversational|hapless miserable pathetic piteous poor|perfumed scented|fetid foul|independent sovereign|amiable cordial genial|laden loaded ladened|glassy glazed|particular peculiar special|authentic veritable|fictive pretended|bogus fake phony|bully swell|awful dreadful terrible unspeakable|deplorable sorry|lousy rotten stinking|fiendish infernal satanic unholy|crotchety ornery|cross fussy|irritable peevish|glowering morose sullen|shrewish nagging|clumsy ungainly|miserable suffering|catastrophic ruinous|damaging prejudicial|healing therapeutic|crippling disabling|infective pathogenic|flushed rosy|diseased pathologic|sallow sickly|distressing disturbing|leaden weighted|heedless unheeding|assorted miscellaneous mixed sundry|graded ranked stratified|upraised lifted|pinched nasal|screechy squeaky|honest honorable|revered venerable|inglorious shameful|despairing desperate|upright unsloped|leaning tilted|slanted slanting sloping|seated sitting|bleak desolate|frigid icy|frozen icy|brutal cruel savage vicious|bestial brute|comic funny|dry ironic ironical wry|jocose jocular|careful deliberate|diminished lessened weakened|cardinal central fundamental key|chief main primary principal|sensational stunning|staggering stupefying|baronial imposing noble stately",
  "dramatic spectacular striking|majestic proud|brilliant magnificent|evident observable|marked pronounced|apt given|future next|developing underdeveloped|revealing telling telltale|smothered strangled|hurt wounded|mangled torn|intact inviolate|unhurt unscathed|occluded sorbed|brainy brilliant|bright smart|engrossing fascinating|boring irksome tedious tiresome wearisome|inherent integral|alien foreign|external outside|interfering meddling busy|jutting projected sticking|brisk fresh refreshing|anguished tormented tortured|festive merry|gay jolly jovial merry|kindly sympathetic|famed famous illustrious notable noted|labeled tagged|large big|bigger larger|colossal prodigious stupendous|enormous tremendous|epic heroic|gigantic mammoth|huge immense vast|small little|diminutive petite tiny|teensy wee|drafty draughty|alike similar like|like same|probable likely|improbable unlikely|abbreviated brief|extended lengthy prolonged|durable lasting|endless eternal interminable|fleeting momentary|cross transverse|damned unredeemed|destroyed ruined|deafening earsplitting thunderous|dull muffled|muted subdued|endearing lovely|abominable odious|beloved darling dear|cherished precious treasured|favored favorite|despised hated|affectionate fond|leading star stellar|matching twin|adult grown|childish infantile|maximal maximum|minimal minimum|borderline marginal|nominal tokenish|empty hollow|automatic machinelike|tuneful melodious|pitiless remorseless ruthless|bad big|extreme utmost|fierce vehement|severe terrible wicked|concerned interested|pure utter|metallic metal|gold golden|intermediate medium|fair reasonable|exaggerated overdone|radical ultra|poignant touching|motionless static still|fixed set|global world|imitation simulated|ghostlike ghostly spectral|weird uncanny|magic magical|final net|essential indispensable|needed required|unnecessary unneeded|excess extra redundant spare surplus|hateful mean|exalted lofty|grand lordly|average mean|aberrant deviant|northerly northern",
  "union federal|neglected unheeded|discovered observed|impersonal neutral|apparent evident plain|abhorrent repulsive|disgusting foul loathsome|hideous outrageous|objectionable obnoxious|secondhand used|revolutionary radical|aged elderly older|teen teenage|girlish schoolgirlish|little small|youthful vernal|shut closed|agape gaping|active fighting|discouraged disheartened|boisterous unruly|raucous rowdy|sequential serial successive|disordered upset|everyday mundane routine unremarkable|fantastic marvelous terrific tremendous wonderful wondrous|remarkable singular|alienated anomic|confused lost|new novel|hackneyed stock threadbare timeworn trite|conventional established|draped wrapped|dabbled splattered|clandestine secret undercover|excruciating torturing|sore tender|ablaze aflame|ardent fervent fiery impassioned|bygone gone|former onetime|former previous|late recent|coming upcoming|militant warlike|acute incisive keen penetrating sharp|detectable noticeable|permanent lasting|abiding enduring|eternal everlasting perpetual unending|ephemeral passing|improvised makeshift|forbidden taboo|bewildered confused|individualized personalized|animal carnal sensual|intellectual rational|lapsed nonchurchgoing|grim inexorable relentless stern|dappled mottled|dotted flecked speckled|austere severe|mere simple|acid bitter blistering|painful sore|annoyed stung|delightful delicious|exasperating infuriating maddening|antagonistic counter|feasible practicable viable workable|potent strong|potent powerful|alternate alternative|auxiliary supplemental supplementary|fundamental rudimentary|fertile prolific|fruitless futile vain|amateur recreational|apparent seeming|looking sounding|correct right|fitting decent|indecent untoward|exposed open|haughty supercilious swaggering|broken crushed|belated late|clean unclouded|afloat aimless rudderless|doubtful dubious|funny suspect suspicious|silent still|blatant clamorous vociferous|disruptive riotous troubled tumultuous turbulent|blind unreasoning",
  "inert neutral|fit primed set|lifelike pictorial vivid|reasonable sensible|intelligent levelheaded sound|indefensible untenable|unanswered unrequited|cultured polite|coarse vulgar|affiliated attached connected|emblematic symbolic|infamous notorious|firm unfaltering unshakable unwavering|decent nice|contemptuous disdainful scornful|derisive gibelike mocking taunting|impudent insolent|confining constraining limiting restricting|inhibitory repressive|resonant resounding|awed awestruck|rhythmical rhythmic|opulent sumptuous|criminal reprehensible|beefy burly husky|hardy stout sturdy|round circular|sacred sanctified|religious spiritual|perilous precarious|comparable corresponding|identical indistinguishable|diverse various|aforesaid said|identical very|akin kindred|crazy mad sick|crazed deranged|barbed biting|satirical satiric|fine okay|academic pedantic|erudite learned|furtive stealthy|elder older|lurid shocking|detached isolated separated|discrete distinct|concerted cooperative|grave sober solemn|dizzy silly|implike mischievous puckish|useable operational|located set situated|mobile wandering|appointed prescribed|juicy luscious voluptuous|prurient salacious|deformed malformed|amorphous shapeless|common mutual|exclusive sole|shaven shaved|unshaven unshaved|bearded bewhiskered whiskered|significant important|tangled tortuous|interlocking interwoven|twelve dozen|forty twoscore|double twofold|double dual|double twofold|adept expert practiced proficient skillful|masterly virtuoso|granular gritty|powdered powdery pulverized|craggy mountainous|cultural ethnic|lone solitary|alone lone lonely|ebullient exuberant|vibrant vivacious|rickety shaky wobbly|starved starving|convulsive spasmodic|shivering trembling|awry cockeyed|curved curving|arched arching|pale pallid wan|prosperous thriving|disappointed frustrated|adequate enough|condescending patronizing|leading preeminent|humble lowly|crack super topnotch|brilliant superb|choice prime select|greatest sterling superlative",
  "cheap crummy|groundless idle|amazed astonished stunned|amazing astonishing|symmetrical symmetric|concurrent cooccurring simultaneous|talkative talky|lanky rangy|excited frantic mad|frenzied manic|cheap flashy gaudy loud tawdry|taut tight|edgy jumpy restive|clogged clotted|impossible inconceivable unimaginable|brooding contemplative meditative pensive reflective|unreflective unthinking|cluttered littered|disheveled frowzled tousled|disorderly jumbled|bushy shaggy|careworn drawn haggard worn|exhausted fatigued|jaded wearied|harassed pestered|disturbed upset worried|actual genuine literal|authentic reliable|dependable honest reliable|regular veritable|belowground underground|integrated unified|branched forked|down downward|futile unavailing|legitimate logical|null void|invaluable priceless|constant unvarying|varying variable|airless stuffy|ferocious fierce furious|evil vicious|sinful ungodly|concealed hidden|craved desired|lukewarm tepid|ill sick|afflicted stricken|ailing peaked|nauseated sick sickish|clammy dank|damp moist|reeking watery|baked parched scorched sunbaked|nutrient nutritive|healthy salubrious|wide broad|slender thin|absurd preposterous ridiculous|silly wacky|eroded scoured|deserving worth|celestial heavenly|economic economical|geometric geometrical|social societal|technical technological|voltaic galvanic|linguistic lingual|fiscal financial|biblical scriptural|philosophic philosophical|tactile tactual|optical visual|communist communistic|grammatical grammatic|anatomic anatomical|celtic gaelic|greek grecian|utopian utopian|geographic geographical|thoriated tittering|barely hardly scarcely scarce|basically fundamentally essentially|merely simply just only but|vastly immensely|largely mostly|approximately about some roughly|partially partly part|wholly entirely completely totally all altogether whole|entirely exclusively solely alone only|absolutely perfectly utterly|clean plumb|fully full|well good|ill badly poorly|considerably substantially",
  "badly severely seriously|even yet still|rather kinda|always ever|constantly forever|constantly invariably|somewhere someplace|anyhow anyway|however nevertheless withal still nonetheless notwithstanding|hitherto heretofore yet|furthermore moreover|farther further|further farther|very real|soon shortly presently|frequently often oftentimes|rarely seldom|curiously oddly peculiarly|reasonably moderately pretty somewhat fairly|slightly somewhat|decidedly emphatically definitely|truly genuinely really|naturally course|obviously evidently manifestly plainly|apparently seemingly ostensibly|accidentally unexpectedly|fortunately luckily|unfortunately unluckily|therefore hence thus|thence therefrom|extremely exceedingly super|besides too also likewise|ultimately finally|finally eventually|presently currently|now today|immediately instantly straightaway directly forthwith|happily merrily gayly blithely jubilantly|firm firmly steadfastly|directly straight|squarely square|terribly awfully awful|dreadfully horribly|thoroughly exhaustively|thoroughly good|increasingly progressively|earlier before|subsequently later afterwards afterward after|abruptly suddenly short|intentionally deliberately purposely advisedly|consequently accordingly|alternatively instead|last lastly finally|absently absentmindedly|loudly loud aloud|softly quietly|randomly indiscriminately haphazardly arbitrarily|about around|urgently desperately|almost most nearly near virtually|chiefly principally primarily mainly|back backward backwards rearward|ahead forward|brilliantly brightly bright|undoubtedly doubtless|above supra|below beneath|contemptuously scornfully|insanely crazily|doubly twice|particularly peculiarly especially specially|quickly rapidly speedily|fast tight|quicker faster|everlastingly eternally forever|highly extremely|perilously dangerously|tiredly wearily|hard firmly|deplorably woefully|downstairs below|down downward|upwards upward|rather instead|fine delicately|second secondly|forth forward",
  "promptly quickly quick|normally usually commonly ordinarily|unusually remarkably|recently lately|erratically unpredictably|here hither|there thither|humbly meekly|inside indoors|outside outdoors|inside within|mutely wordlessly silently|inevitably necessarily|newly freshly fresh new|differently otherwise|preferably rather|jointly collectively|regardless irrespective disregardless|once formerly|systematically consistently|transversely transversally|similarly likewise|probably likely|appropriately suitably|surely certainly sure|enough plenty|thereafter thenceforth|easily easy|actually really|purportedly supposedly|generally mostly|precisely exactly just|closely intimately|relatively comparatively|slowly slow|seriously earnestly|profoundly deeply|unsteadily uncertainly|strictly purely|lightly softly gently|apart aside|overseas abroad|distinctly clearly|excellently magnificently splendidly|wonderfully wondrously superbly marvelously|gravely soberly|true admittedly|competently ably|anxiously uneasily|formally officially|agilely nimbly|rigidly stiffly bolt|properly decent|enormously tremendously staggeringly|stubbornly obstinately|wrongly wrong|rightly justly|hurriedly hastily|individually separately|prominently conspicuously|inescapably inevitably unavoidably|determinedly unfalteringly|surprisingly astonishingly|profusely extravagantly|sensibly reasonably|testily irritably petulantly|pleasantly agreeably|heartily warmly|unambiguously unequivocally|broadly generally|rightfully truly|faithfully reliably|securely firmly|infinitely endlessly|boastfully big|shyly timidly|fondly lovingly|quietly quiet|away off forth|aside away|doggedly tenaciously|unwittingly inadvertently|pityingly compassionately|each apiece|sternly severely|dourly sullenly|north northward|ferociously fiercely|halfway midway|sooner earlier|cautiously carefully|endlessly unceasingly continuously|curtly shortly|possibly perchance perhaps maybe|deeply deep|honestly candidly frankly|dismally drearily",
  "proportionately proportionally|westward westwards|roughly rough|hereinafter hereafter|precisely exactly|keenly acutely|amply richly|nearer closer|near close|unquestionably unimpeachably|sweetly sweet|gently mildly|sharply sharp|madly frantically|close closely tight"
];
var ANTONYM_PAIRS = [
  "ability inability|able unable|abnormal normal|abnormality normality|abolish establish|aboral oral|above below|abruptness gradualness|absence presence|absent present|absolute relative|absolve blame|absorb emit|absorbency nonabsorbency|abstain consume|abstract concrete|abstractly concretely|abundance scarcity|abundant scarce|abused unabused|accelerate decelerate|acceleration deceleration|accentual quantitative|accept refuse|accept reject|acceptable unacceptable|acceptance rejection|accidentally deliberately|accompanied unaccompanied|accuracy inaccuracy|accurate inaccurate|accurately inaccurately|achiever loser|acidic alkaline|acidity alkalinity|acquaintance stranger|acquit convict|acquittal conviction|act refrain|action inaction|activate inactivate|active dormant|active extinct|active inactive|active passive|active quiet|active stative|actively passively|activity inactivity|actual potential|acute chronic|acute obtuse|acutely chronically|adaptable unadaptable|add subtract|addicted unaddicted|addition subtraction|additive subtractive|addressed unaddressed|adequacy inadequacy|adequate inadequate|adequately inadequately|adhesive nonadhesive|adjective substantive|adjusted maladjusted|adjusted unadjusted|admissible inadmissible|admit deny|admit exclude|admit reject|adopted native|adoptive biological|adroit maladroit|adroitly maladroitly|adult juvenile|advance back|advance recede|advance retreat|advantage disadvantage|advantageous disadvantageous|adventurous unadventurous|advertently inadvertently|advisability inadvisability|advisable inadvisable|aerobic anaerobic|aesthetic inaesthetic|aestivate hibernate|affected unaffected|afferent efferent|affinity consanguinity|affirm negate|affirmation reversal|affirmative negative|affixed unaffixed|afloat aground|afraid unafraid|aft fore|age rejuvenate|aged young|aggrade degrade|aggressive unaggressive|agitate calm|agitated unagitated|agitation calmness|agonist antagonist|agree disagree|agreeably disagreeably|agreement disagreement",
  "ahead back|ahistorical historical|alert unalert|align skew|alignment nonalignment|alike unalike|aliquant aliquot|alive dead|alkaline amphoteric|all some|allow deny|allow disallow|alterable unalterable|altered unaltered|alternate opposite|alternating direct|altruism egoism|amateur professional|ambiguity unambiguity|ambiguous unambiguous|ambiguously unambiguously|ambitious unambitious|amended unamended|ametabolic metabolic|amicable hostile|amphibious terrestrial|ample meager|amply meagerly|anal oral|analogous heterologous|analogous homologous|analogue digital|analysis synthesis|analytic synthetic|analyze synthesize|ancestor descendant|androgynous female|androgynous male|anglican nonconformist|anglophilia anglophobia|angry unangry|angular rounded|anhydrous hydrous|animate inanimate|animated unanimated|anionic cationic|anisotropic isotropic|annual biennial|annual perennial|anode cathode|anonymous onymous|answer question|antagonist synergist|antagonistic conciliatory|antagonistic synergistic|antapex apex|antecedent subsequent|anterior posterior|anti pro|antimagnetic magnetic|antiseptic septic|antitype type|antonym synonym|antonymous synonymous|aperiodic periodic|apogee perigee|apologetic unapologetic|appealing unappealing|appear disappear|appearance disappearance|applaud boo|applicability inapplicability|applied theoretical|appreciate depreciate|appreciation depreciation|approachable unapproachable|approbate reprobate|approbation disapprobation|appropriate inappropriate|appropriately inappropriately|approval disapproval|approve disapprove|approvingly disapprovingly|aptitude inaptitude|aquatic terrestrial|aqueous igneous|arbitrary nonarbitrary|arboreal nonarboreal|argumentative unargumentative|arianism athanasianism|arm disarm|armament disarmament|armed armless|armed unarmed|armored unarmored|arrange disarrange|arranged disarranged|arrive leave|articulate inarticulate|artificial natural|artificially naturally|ascend descend|ascending descending|ascent descent",
  "asexual sexual|ashamed unashamed|ashamedly unashamedly|asleep awake|assemble disassemble|assembly disassembly|assent dissent|assertive unassertive|asset liability|assigned unassigned|assimilate dissimilate|assisted unassisted|associate dissociate|association disassociation|astringent nonastringent|asymmetrical symmetrical|asymmetrically symmetrically|asymmetry symmetry|asynchronism synchronism|asynchronous synchronous|atonal tonal|atrophied hypertrophied|attach detach|attachable detachable|attached detached|attached unattached|attack defend|attend miss|attendance nonattendance|attention inattention|attentive inattentive|attract repel|attraction repulsion|attractive repulsive|attractive unattractive|attributable unattributable|atypical typical|atypically typically|audible inaudible|augmentation diminution|aunt uncle|auspiciously inauspiciously|authorized unauthorized|automatic manual|autumnal vernal|autumnal wintry|availability unavailability|available unavailable|avascular vascular|avirulent virulent|avoid confront|awakened unawakened|aware unaware|away home|awed unawed|awkward graceful|back front|back veer|background foreground|backward forward|bad good|badly well|badness goodness|balance imbalance|balance unbalance|balanced unbalanced|bar unbar|bare covered|basic incidental|bear bull|bearing nonbearing|beautiful ugly|beautify uglify|beauty ugliness|begin end|beginning end|beginning ending|beginning middle|begrudge wish|behave misbehave|being nonbeing|belief unbelief|believably unbelievably|believe disbelieve|belt unbelt|bend straighten|bend unbend|benign malign|benignancy malignancy|beseeching imperative|best worst|better worse|better worsen|biennial perennial|big little|big small|binaural monaural|bind unbind|binucleate mononuclear|birth death|bisexual homosexual|bivalent univalent|black white|blacken whiten|bless curse|blessed cursed|blind sighted|block unblock|blond brunet|bloodless bloody|blur focus|boil freeze|bold timid|boldness timidity|bolt unbolt",
  "boneless bony|bore interest|born unborn|borrow lend|borrower lender|bottom side|bottom top|bottomed bottomless|bounce clear|bound free|bound unbound|box unbox|boy girl|boycott patronise|boycott patronize|braid unbraid|branded unbranded|brave cowardly|brave timid|break keep|break make|break repair|breakable unbreakable|breathing breathless|bridle unbridle|bright dull|brighten darken|brightness dullness|broadly narrowly|broken unbroken|brother sister|brotherly sisterly|buckle unbuckle|burden unburden|burdened unburdened|busy idle|button unbutton|buttoned unbuttoned|buy sell|caducous persistent|calcify decalcify|calculable incalculable|calm stormy|capability incapability|capable incapable|capacity incapacity|capitalism socialism|capitalistic socialistic|captor liberator|cardinal ordinal|careful careless|carefully carelessly|carefulness carelessness|carpeted uncarpeted|carved uncarved|cash credit|cauline radical|causative noncausative|caution incaution|cautious incautious|cautiously incautiously|center left|center right|central peripheral|centralise decentralize|centrality marginality|centralization decentralization|centralize decentralize|centralized decentralized|centrally peripherally|cerebral emotional|certain uncertain|certainty uncertainty|certified uncertified|certify decertify|chain unchain|change stay|changeable unchangeable|changed unchanged|characteristic uncharacteristic|characteristically uncharacteristically|charge discharge|charged uncharged|charitable uncharitable|cheap expensive|cheer complain|cheerful depressing|cheerfully cheerlessly|cheerfulness cheerlessness|cheerfulness uncheerfulness|child parent|christian unchristian|citizen noncitizen|civil sidereal|civil uncivil|civilian military|civilian serviceman|civilized noncivilized|claim disclaim|claim forfeit|clarify obfuscate|clarity obscurity|clarity opacity|clasp unclasp|classical nonclassical|classicism romanticism|classicist romanticist|classification declassification|classified unclassified",
  "classify declassify|clean dirty|clean unclean|clear cloudy|clear opaque|clear unclear|cleared uncleared|clearheaded confused|clearness unclearness|clergy laity|clergyman layman|clip unclip|clockwise counterclockwise|clog unclog|close distant|close open|closed open|closing opening|clothed unclothed|coarse fine|coarsely finely|coastal inland|coated uncoated|cognizance incognizance|coherent incoherent|coil uncoil|cold hot|coldness hotness|collapsible noncollapsible|collective distributive|colonize decolonize|color colorlessness|color discolor|colored uncolored|colorful colorless|columned noncolumned|combined uncombined|comedy tragedy|comfort discomfort|comfortable uncomfortable|comfortably uncomfortably|commensurate incommensurate|commercial noncommercial|commissioned noncommissioned|committed uncommitted|common individual|common uncommon|commonality individuality|communicate excommunicate|communicative uncommunicative|compact loose|comparable incomparable|compatibility incompatibility|compatible incompatible|competence incompetence|competent incompetent|competently incompetently|competition cooperation|competitive noncompetitive|competitively noncompetitively|complete incomplete|completeness incompleteness|complex simple|complexity simplicity|compliance noncompliance|compliant defiant|complicate simplify|complimentary uncomplimentary|composed discomposed|composure discomposure|compound simple|comprehensible incomprehensible|comprehension incomprehension|comprehensive noncomprehensive|comprehensively noncomprehensively|compress decompress|compromising uncompromising|con pro|concave convex|concealed unconcealed|concealing revealing|conceit humility|concentrate deconcentrate|concentrated distributed|concentration dilution|concentration distribution|concentric eccentric|concentricity eccentricity|conception misconception|concern unconcern|concerned unconcerned|concise prolix|conclusive inconclusive|conclusively inconclusively|conditional unconditional",
  "conditionally unconditionally|conductor insulator|confidence diffidence|confident diffident|confine free|confirmed unconfirmed|conform deviate|conformist nonconformist|conformity nonconformity|connect disconnect|connected unconnected|conquerable unconquerable|conscientious unconscientious|conscious unconscious|consciously unconsciously|consciousness unconsciousness|consecrate desecrate|consequence inconsequence|conservative liberal|conserve waste|considerable inconsiderable|considerate inconsiderate|considerately inconsiderately|consideration inconsideration|consistency inconsistency|consistent inconsistent|consistently inconsistently|consonant vowel|consonantal vocalic|conspicuous inconspicuous|conspicuously inconspicuously|constancy inconstancy|constant inconstant|constitutional unconstitutional|constricted unconstricted|construction misconstruction|constructive destructive|consummated unconsummated|consumptive generative|contaminate decontaminate|contamination decontamination|contemptible estimable|content discontent|contented discontented|continent incontinent|continental intercontinental|continual sporadic|continuance discontinuance|continuation discontinuation|continue discontinue|continued discontinued|continuity discontinuity|continuous discontinuous|contract expand|contracted expanded|contraction expansion|contraindicate indicate|contraindication indication|contrasty flat|controlled uncontrolled|controversial uncontroversial|convenience inconvenience|convenient inconvenient|conveniently inconveniently|conventional nuclear|conventional unconventional|conventionally unconventionally|converge diverge|convergence divergence|convergent divergent|convertible inconvertible|convinced unconvinced|convincing unconvincing|convincingly unconvincingly|cooked raw|cool heat|cool warm|cooperative uncooperative|coordination incoordination|cork uncork|corporeal incorporeal|corporeality incorporeality|correct falsify|correct incorrect|correctly incorrectly",
  "correctness incorrectness|corrupt incorrupt|corruptibility incorruptibility|cortex medulla|cosmopolitan provincial|counterfeit genuine|counterrevolutionary revolutionary|couple uncouple|courage cowardice|courteous discourteous|courtesy discourtesy|cousinly uncousinly|cover uncover|covert overt|covertly overtly|crate uncrate|creative uncreative|creativeness uncreativeness|credible incredible|credibly incredibly|credit debit|crescendo decrescendo|critical noncritical|critical uncritical|critically uncritically|criticize praise|crooked straight|cross uncross|crossed uncrossed|crosswise lengthwise|crowded uncrowded|crowned uncrowned|crucial noncrucial|cry laugh|cubic linear|cubic planar|curable incurable|curdle homogenize|curious incurious|curly straight|current noncurrent|curtained curtainless|curved straight|cut uncut|damaged undamaged|danger safety|dangerous safe|dark light|darken lighten|darkness lightness|daughter son|day night|dead live|dead living|deaden enliven|deaf hearing|debilitating invigorating|deceive undeceive|decency indecency|decent indecent|decently indecently|decision indecision|decisive indecisive|decisively indecisively|declarative interrogative|declared undeclared|decline improvement|decorum indecorum|decrease increase|decreased increased|decreasing increasing|decrement increment|dedicated undedicated|dedifferentiate differentiate|deductible nondeductible|deductive inductive|deep shallow|deepness shallowness|defeat victory|defence offence|defend prosecute|defendant plaintiff|defense offense|defense prosecution|defensive offensive|deficit lead|defined undefined|definite indefinite|deflate inflate|deflation inflation|defuse fuse|deglycerolize glycerolize|dehumanize humanize|dejected elated|delay rush|delicate rugged|demagnetize magnetize|demand supply|demanding undemanding|dematerialize materialize|demerit merit|demobilization mobilization|demobilize mobilize|democratic undemocratic|demonstrative undemonstrative|demote promote|demotion promotion",
  "demystify mystify|demythologize mythologize|denationalize nationalize|denaturalize naturalize|deniable undeniable|deoxidise oxidise|depart stay|dependable undependable|dependent independent|depersonalize personalize|deposit withdraw|depress elate|depression elation|deprive enrich|deregulate regulate|derequisition requisition|derestrict restrict|derived underived|descriptive prescriptive|descriptive undescriptive|desegregate segregate|desensitize sensitize|desirable undesirable|despair hope|destabilise stabilize|destabilization stabilization|destabilize stabilize|destroyed preserved|desynchronize synchronize|desynchronizing synchronizing|detected undetected|deteriorate recuperate|determinable indeterminable|determinate indeterminate|determined undetermined|dethrone enthrone|developed undeveloped|development nondevelopment|devoice voice|devolution evolution|diachronic synchronic|differ equal|difference sameness|different same|differentiate integrate|differentiated undifferentiated|difficult easy|difficulty ease|digestible indigestible|dignified undignified|diligent negligent|diluted undiluted|diplomatic undiplomatic|direct indirect|direct inverse|direct retrograde|directional omnidirectional|directly indirectly|disable enable|disabling enabling|discernible indiscernible|discerning undiscerning|discharge enlist|discipline indiscipline|discourage encourage|discouragement encouragement|discouraging encouraging|discouragingly encouragingly|discreetly indiscreetly|discriminate indiscriminate|discriminating undiscriminating|disembark embark|disembarrassment embarrassment|disenchant enchant|disenchanted enchanted|disenfranchise enfranchise|disenfranchisement enfranchisement|disengage engage|disentangle entangle|disequilibrium equilibrium|disesteem esteem|dishearten hearten|dishonest honest|dishonestly honestly|dishonesty honesty|dishonor honor|dishonorable honorable|dishonorably honorably|disincarnate incarnate|disincentive incentive|disinclination inclination",
  "disinclined inclined|disinfect infect|disinflation inflation|disintegrate integrate|disintegrative integrative|disjoin join|dislike like|dislike liking|dislodge lodge|disloyal loyal|disloyalty loyalty|disobedience obedience|disobedient obedient|disobediently obediently|disobey obey|disoblige oblige|disorder order|disordered ordered|disorderliness orderliness|disorderly orderly|disorganise organise|disorganize organize|disorganized organized|disorient orient|disparage flatter|dispensable indispensable|displease please|displeased pleased|displeasing pleasing|dispose indispose|disproportion proportion|disproportionate proportionate|disproportionately proportionately|disprove prove|disqualify qualify|disreputable reputable|disrepute repute|disrespect respect|disrespectful respectful|dissatisfaction satisfaction|dissatisfy satisfy|disservice service|dissimilar similar|dissimilarity similarity|dissimilitude similitude|dissonance harmony|dissuade persuade|dissuasive persuasive|distal mesial|distal proximal|distinct indistinct|distinctness indistinctness|distinguishable indistinguishable|distrust trust|distrustfully trustfully|disunify unify|disunion union|diurnal nocturnal|diversified undiversified|diversify specialize|divest invest|divide multiply|divide unite|divided united|docile stubborn|dock undock|domestic foreign|domestic undomestic|dominant recessive|dominant subordinate|domineering submissive|double single|dove hawk|downgrade upgrade|downstairs upstairs|downstream upstream|downtown uptown|downward upward|downwards upwards|downwind upwind|draftee volunteer|dramatic lyric|dramatic undramatic|dramatically undramatically|dress undress|drinkable undrinkable|drinker nondrinker|driver nondriver|drunkenness soberness|dry phlegmy|dry sweet|dry wet|dryness wetness|due undue|dull lively|dull sharp|dull sharpen|dullness sharpness|dying nascent|dynamic undynamic|dysgenic eugenic|dysphoria euphoria|dysphoric euphoric|dystopia utopia|dystopian utopian|eager uneager|eared earless",
  "early late|early middle|earned unearned|earthly heavenly|east west|easterly westerly|eastern western|easy uneasy|ebb tide|ecdemic epidemic|edifying unedifying|educated uneducated|effective ineffective|effectively ineffectively|effectiveness ineffectiveness|effectually ineffectually|efficacious inefficacious|efficacy inefficacy|efficiency inefficiency|efficient inefficient|efficiently inefficiently|efflux influx|effortful effortless|elastic inelastic|elasticity inelasticity|elegance inelegance|elegant inelegant|eligible ineligible|emigrate immigrate|emotional unemotional|emotionality unemotionality|emotionally unemotionally|empirical theoretical|empirically theoretically|employed unemployed|employee employer|employment unemployment|emptiness fullness|empty fill|empty full|end middle|endemic epidemic|endowed unendowed|energetic lethargic|enforce exempt|enforceable unenforceable|enforced unenforced|enjoy suffer|enlightened unenlightened|enlightenment unenlightenment|enrich impoverish|enter exit|enterprising unenterprising|enthusiastic unenthusiastic|enthusiastically unenthusiastically|equal unequal|equality inequality|equally unequally|equatorial polar|equipped unequipped|equitable inequitable|equity inequity|equivalence nonequivalence|equivocal unequivocal|erase record|erect unerect|esoteric exoteric|essential inessential|established unestablished|estivate hibernate|ethical unethical|even odd|even uneven|evenly unevenly|ever never|evil good|evilness goodness|evitable inevitable|exact inexact|exactly inexactly|exaugural inaugural|excited unexcited|exciting unexciting|exclude include|exclusion inclusion|exclusive inclusive|excusable inexcusable|exempt nonexempt|exhale inhale|exhausted unexhausted|exhaustible inexhaustible|existence nonexistence|existent nonexistent|expected unexpected|expedient inexpedient|expendable unexpendable|experience inexperience|experienced inexperienced|explicable inexplicable|explicit implicit|explicitly implicitly|explode implode",
  "exploratory nonexploratory|explosive nonexplosive|export import|express local|expressible inexpressible|expressively inexpressively|extant extinct|extended unextended|extension flexion|extensive intensive|exterior interior|external internal|externally internally|extinguish ignite|extraordinary ordinary|extrasensory sensory|extraterritorial territorial|extricable inextricable|extrinsic intrinsic|extrospective introspective|extrusive intrusive|eyed eyeless|faced faceless|fail manage|fail pass|fail succeed|failing passing|failure success|fair foul|fair unfair|fairly unfairly|fairness unfairness|faithful unfaithful|faithfully unfaithfully|fall rise|fallible infallible|falling rising|false true|falsehood truth|falsity truth|fame infamy|familiar strange|familiar unfamiliar|familiarity unfamiliarity|fancy plain|far near|farness nearness|farsighted nearsighted|fashionable unfashionable|fast slow|fasten unfasten|fastened unfastened|fastidious unfastidious|fat thin|fatal nonfatal|father mother|fatty nonfat|favorable unfavorable|favorably unfavorably|fear fearlessness|fearfully fearlessly|feasibility infeasibility|feathered unfeathered|federal unitary|feed starve|felicity infelicity|female male|femaleness maleness|feminine masculine|feminine neuter|femininity masculinity|fertile sterile|few many|fewer more|fewest most|fictional nonfictional|fidelity infidelity|figurative literal|figuratively literally|figure ground|filial parental|filled unfilled|financial nonfinancial|find lose|fingered fingerless|finish start|finished unfinished|finite infinite|finitely infinitely|fire hire|first last|first second|fit unfit|fitness unfitness|fixed unfixed|flat natural|flat sharp|flatten sharpen|flexibility inflexibility|flexible inflexible|float sink|flowering flowerless|foe friend|fold unfold|follow precede|follower leader|following leading|folly wisdom|foolish wise|foolishly wisely|foot head|forbid permit|forceful forceless|foreign native|forget mind|forget remember",
  "forgettable unforgettable|formal informal|formalism imitation|formally informally|former latter|forte piano|fortunate unfortunate|fortunately unfortunately|forward reverse|found lost|fractional whole|fragrant malodorous|frail robust|framed unframed|fraternal identical|free obstruct|free unfree|freeze unfreeze|frequent infrequent|frequently infrequently|fresh preserved|fresh salty|fresh stale|freshness staleness|friendliness unfriendliness|friendly hostile|friendly unfriendly|frivolity seriousness|frivolous serious|front rear|frozen unfrozen|fruitful unfruitful|fruitfulness fruitlessness|fueled unfueled|full thin|function malfunction|functional nonfunctional|functional organic|functioning malfunctioning|furnished unfurnished|future past|future present|futurity presentness|gain loss|gain reduce|gaseous liquid|gaseous solid|gather spread|general local|general particular|general specific|generalist specialist|generalize specify|generally specifically|generosity stinginess|generous stingy|generous ungenerous|geographic magnetic|geometrically linearly|give take|glad sad|gladden sadden|glazed unglazed|glorious inglorious|gloved gloveless|gracefully gracelessly|gracefully ungracefully|gracious ungracious|graciously ungraciously|gradual steep|gradual sudden|grammatical ungrammatical|grammatically ungrammatically|grateful ungrateful|gratitude ingratitude|gravity levity|greater lesser|green ripe|greenness ripeness|gregarious ungregarious|groomed ungroomed|gross net|grudgingly ungrudgingly|guilt innocence|guilty innocent|hairless hairy|half whole|handed handless|handled handleless|happily sadly|happily unhappily|happiness sadness|happiness unhappiness|happy unhappy|hard soft|harden soften|hardened soft|hardness softness|hardware software|harmful harmless|harmfully harmlessly|harmonic nonharmonic|harmonious inharmonious|harness unharness|hate love|hateful lovable|hatless hatted|have lack|have miss|head rear|head tail|headed headless|headed unheaded|healthful unhealthful",
  "healthy unhealthy|heaven hell|heavily lightly|heaviness lightness|heavy light|heedful heedless|helpful unhelpful|helpfully unhelpfully|here there|hesitantly unhesitatingly|heterogeneity homogeneity|heterogeneous homogeneous|heterosexual homosexual|heterozygous homozygous|hide show|high low|highland lowland|highness lowness|hit miss|hitch unhitch|hollow solid|hollowness solidity|holy unholy|hook unhook|hopeful hopeless|hopefully hopelessly|horizontal inclined|horizontal vertical|hospitable inhospitable|hospitality inhospitality|host parasite|human nonhuman|humane inhumane|humanely inhumanely|humble proud|humility pride|humorless humorous|hungry thirsty|hurried unhurried|hurriedly unhurriedly|husband wife|husbandly wifely|hydrophilic hydrophobic|hyperthyroidism hypothyroidism|hypertonic isotonic|hypotonic isotonic|identifiable unidentifiable|idle run|idle work|ignoble noble|ignore know|ignore notice|ill well|illegal legal|illegibility legibility|illegitimacy legitimacy|illegitimate legitimate|illegitimately legitimately|illicit licit|illiterate literate|illness wellness|illogical logical|illogically logically|imaginatively unimaginatively|imitative nonimitative|immaterial material|immature mature|immaturity maturity|immeasurable measurable|immediacy mediacy|immediate mediate|immobile mobile|immobility mobility|immoderate moderate|immoderately moderately|immoderation moderation|immodest modest|immodestly modestly|immodesty modesty|immoral moral|immorality morality|immorally morally|immortal mortal|immortality mortality|impaired unimpaired|impalpable palpable|impartial partial|impassable passable|impatience patience|impatient patient|impatiently patiently|imperceptible perceptible|imperceptibly perceptibly|imperfect perfect|imperfectibility perfectibility|imperfection perfection|imperfectly perfectly|impermanence permanence|impermanent permanent|impersonal personal|impersonally personally|impervious pervious|impiety piety|impious pious|implacable placable",
  "implausible plausible|impolite polite|impolitely politely|impoliteness politeness|impolitic politic|importance unimportance|important unimportant|impossibility possibility|impossible possible|impossibly possibly|impotence potence|impotency potency|impotent potent|impractical practical|imprecise precise|imprecisely precisely|imprecision precision|impressive unimpressive|improbability probability|improbable probable|improper proper|improperly properly|impropriety propriety|improved unimproved|improvidence providence|imprudence prudence|impure pure|impurity purity|inboard outboard|inclined vertical|income outgo|incoming outgoing|indoor outdoor|indoors outdoors|induced spontaneous|indulgent nonindulgent|industrial nonindustrial|infectious noninfectious|inferior superior|inferiority superiority|infernal supernal|infield outfield|inflow outflow|influential uninfluential|informed uninformed|infra supra|inhabited uninhabited|inhibited uninhibited|initiate uninitiate|injectable uninjectable|injured uninjured|injustice justice|inner outer|inoffensive offensive|inoperable operable|inoperative operative|inorganic organic|inorganically organically|inquiring uninquiring|insane sane|insanely sanely|insanity sanity|insatiate satiate|insecure secure|insecurely securely|insecurity security|insensibility sensibility|insensible sensible|insensitive sensitive|insensitivity sensitivity|insentient sentient|inshore offshore|inside outside|insignificance significance|insignificant significant|insignificantly significantly|insincere sincere|insincerely sincerely|insincerity sincerity|insoluble soluble|insolvent solvent|inspiring uninspiring|instability stability|institutional noninstitutional|institutionalized noninstitutionalized|instructive uninstructive|instrumental vocal|insubordinate subordinate|insubordination subordination|insubstantial substantial|insufficient sufficient|insufficiently sufficiently|insured uninsured|insurmountable surmountable|intangible tangible",
  "integrated nonintegrated|integrated segregated|integration segregation|intellectual nonintellectual|intelligence stupidity|intelligent unintelligent|intelligible unintelligible|intended unintended|intense mild|intensifying moderating|intentionally unintentionally|interdepartmental intradepartmental|interested uninterested|interesting uninteresting|interestingly uninterestingly|interference noninterference|intermediate terminal|international national|internationalism nationalism|interspecies intraspecies|interstate intrastate|intervention nonintervention|intolerable tolerable|intolerance tolerance|intolerant tolerant|intoxicated sober|intractable tractable|intrusive protrusive|intrusive unintrusive|inutility utility|invalid valid|invalidate validate|invariability variability|invariable variable|invertebrate vertebrate|invisibility visibility|invisible visible|invisibly visibly|inviting uninviting|involuntarily voluntarily|involuntary voluntary|involved uninvolved|invulnerability vulnerability|invulnerable vulnerable|inward outward|inwardly outwardly|ionic nonionic|ionized nonionized|irrational rational|irrationally rationally|irreconcilable reconcilable|irreducible reducible|irregular regular|irregularity regularity|irregularly regularly|irrelevance relevance|irrelevant relevant|irreligious religious|irremediable remediable|irreparable reparable|irresistible resistible|irresolute resolute|irresolutely resolutely|irresponsibility responsibility|irresponsible responsible|irresponsibly responsibly|irreverence reverence|irreversibility reversibility|irreversible reversible|irrevocable revocable|irritate soothe|isometric isotonic|issue recall|joint separate|joy sorrow|joyful sorrowful|joyless joyous|juiceless juicy|junior senior|just unjust|justifiably unjustifiably|justly unjustly|keep lose|kind unkind|kindly unkindly|king queen|knot unknot|known unknown|labeled unlabeled|laced unlaced|lady lord|larboard starboard|large small|largeness smallness|lash unlash|late middle",
  "lawful unlawful|lax tense|leaded unleaded|leaky tight|lean rich|least most|leavened unleavened|left right|legalise outlaw|legalize outlaw|legato staccato|legged legless|lengthen shorten|less more|let prevent|level raise|lie sit|lie stand|lighted unlighted|like unlike|likelihood unlikelihood|likely unlikely|likeness unlikeness|limited unlimited|linear nonlinear|linear planar|lined unlined|linger rush|linguistic nonlinguistic|lipless lipped|liquid solid|listed unlisted|little much|livable unlivable|live recorded|loaded unloaded|loading unloading|local national|location studio|lock unlock|long short|longness shortness|loose tight|loosen stiffen|loosening tightening|lose profit|lose win|loser winner|lost saved|lost won|loud soft|loudly softly|loudness softness|loving unloving|lowborn noble|lower raise|lowered raised|lowland upland|luckily unluckily|lucky unlucky|made unmade|magnetic nonmagnetic|major minor|majority minority|make unmake|malicious unmalicious|malnourished nourished|man woman|manageably unmanageably|manned unmanned|marked unmarked|married unmarried|masculine neuter|mask unmask|masochistic sadistic|matched mismatched|mated unmated|maternal paternal|matriarchal patriarchal|maximal minimal|maximize minimize|maximum minimum|meaningful meaningless|meaningfulness meaninglessness|meatless meaty|mechanical nonmechanical|medical surgical|melodious unmelodious|member nonmember|mendacity veracity|mental physical|merciful merciless|metallic nonmetallic|military unmilitary|mindful unmindful|mistrust trust|misused used|mobile stabile|modern nonmodern|modified unmodified|molar molecular|mononuclear trinucleate|monophonic polyphonic|moonless moonlit|motion motionlessness|motivated unmotivated|move stay|moved unmoved|moving nonmoving|moving still|moving unmoving|multiculturalism nationalism|multidimensional unidimensional|multiform uniform|multilateral unilateral|multiple single|multiply singly|multivalent univalent|musical unmusical|musically unmusically|muzzle unmuzzle",
  "nadir zenith|naive sophisticated|naivete sophistication|narrow wide|narrow widen|narrowing widening|narrowness wideness|nasty nice|native nonnative|natural sharp|natural supernatural|natural unnatural|naturally unnaturally|naturalness unnaturalness|nay yea|necessarily unnecessarily|necessary unnecessary|necessitate obviate|negative neutral|negative positive|neighborliness unneighborliness|nephew niece|neurotic unneurotic|neutral positive|new old|new worn|noisily quietly|noisy quiet|nominal real|nominative oblique|nonobservance observance|nonoperational operational|nonparticipation participation|nonparticulate particulate|nonpayment payment|nonpolitical political|nonporous porous|nonpregnant pregnant|nonprescription prescription|nonprofessional professional|nonproliferation proliferation|nonracial racial|nonradioactive radioactive|nonrandom random|nonreciprocal reciprocal|nonreflective reflective|nonrepetitive repetitive|nonrepresentational representational|nonrepresentative representative|nonresident resident|nonresidential residential|nonreticulate reticulate|nonreversible reversible|nonrigid rigid|nonsignificant significant|nonslippery slippery|nonspatial spatial|nonspeaking speaking|nonspecific specific|nonspherical spherical|nonstandard standard|nontaxable taxable|nontechnical technical|nonterritorial territorial|nonthermal thermal|nontoxic toxic|nontraditional traditional|nonuniformity uniformity|nonunion union|nonviolent violent|nonviolently violently|nonvolatile volatile|nonworker worker|normal paranormal|north south|northern southern|nosed noseless|noticeable unnoticeable|noticed unnoticed|numerical verbal|objective subjective|obligated unobligated|oblique parallel|oblique perpendicular|obscurity prominence|obtrusively unobtrusively|obtrusiveness unobtrusiveness|obverse reverse|obvious unobvious|occupied unoccupied|official unofficial|officially unofficially|offshore onshore|offstage onstage|often rarely|oiled unoiled|old young|oleophilic oleophobic",
  "open shut|opposed unopposed|optimism pessimism|optimist pessimist|optimistic pessimistic|organized unorganized|oriented unoriented|original unoriginal|originality unoriginality|orthodox unorthodox|orthodoxy unorthodoxy|ostentatious unostentatious|other same|out safe|overachievement underachievement|overestimate underestimate|overexpose underexpose|overhand underhand|overhead subsurface|overhead surface|overshoot undershoot|overstate understate|overstatement understatement|owned unowned|pack unpack|paid unpaid|pain pleasure|painful painless|painfully painlessly|paintable unpaintable|painted unpainted|parallel perpendicular|pardonable unpardonable|particular universal|partly wholly|passing running|passionate passionless|past present|pastness presentness|patriotic unpatriotic|patterned plain|paved unpaved|peace war|peaceful unpeaceful|penalty reward|perceptive unperceptive|permanently temporarily|permissive preventive|perplexed unperplexed|pin unpin|planned unplanned|planted unplanted|playable unplayable|playful unplayful|pleasant unpleasant|pleasantly unpleasantly|plowed unplowed|plural singular|pointed pointless|polished unpolished|poor rich|popular unpopular|popularity unpopularity|porosity solidity|portable unportable|posteriority priority|postwar prewar|poverty wealth|power powerlessness|powerful powerless|powerfulness powerlessness|precede succeed|precedented unprecedented|preceding succeeding|precocious retarded|predictability unpredictability|predictable unpredictable|prefix suffix|prejudiced unprejudiced|premeditated unpremeditated|preparation resolution|prepared unprepared|presidential unpresidential|pretentious unpretentious|primarily secondarily|primary secondary|printable unprintable|private public|privately publicly|privileged underprivileged|processed unprocessed|productive unproductive|profane sacred|professional unprofessional|profitability unprofitability|profitable unprofitable|profitably unprofitably|profound superficial|profundity superficiality",
  "progress regress|progressive regressive|prophetic unprophetic|propitious unpropitious|prospective retrospective|protected unprotected|protective unprotective|proved unproved|provocative unprovocative|proximate ultimate|publicized suppressed|published unpublished|pull push|punctuality tardiness|punished unpunished|punitive rehabilitative|purge rehabilitate|purposeful purposeless|qualified unqualified|qualitative quantitative|quantitative syllabic|questionable unquestionable|quickly slowly|quiet unquiet|quietly unquietly|ravel unravel|ready unready|real unreal|realistic unrealistic|realistically unrealistically|reality unreality|reasonable unreasonable|reasonably unreasonably|reassure worry|reassuring unreassuring|receptive unreceptive|reconstructed unreconstructed|recoverable unrecoverable|refined unrefined|refresh tire|regulated unregulated|related unrelated|relatedness unrelatedness|relax tense|relaxed tense|reliability unreliability|reliable unreliable|reliably unreliably|religious secular|remarkably unremarkably|repentant unrepentant|reported unreported|reproducible unreproducible|resentful unresentful|resist surrender|respectable unrespectable|responsive unresponsive|responsiveness unresponsiveness|rested tired|restful restless|restrained unrestrained|restraint unrestraint|restricted unrestricted|restrictive unrestrictive|retail wholesale|retentive unretentive|rewarding unrewarding|rhythmical unrhythmical|ride walk|right wrong|right wrongly|righteous unrighteous|righteousness unrighteousness|rightness wrongness|rimless rimmed|rise set|rotor stator|rough smooth|roughen smooth|roughness smoothness|round square|running standing|rural urban|rusted rustless|saddle unsaddle|salable unsalable|sarcastic unsarcastic|satisfactorily unsatisfactorily|satisfactory unsatisfactory|saturated unsaturated|savory unsavory|scented scentless|scheduled unscheduled|scholarly unscholarly|scientific unscientific|scramble unscramble|screw unscrew|scrupulous unscrupulous|seal unseal",
  "seated standing|sedate stimulate|seductive unseductive|selected unselected|selfish unselfish|selfishness unselfishness|sensational unsensational|separation union|serviceable unserviceable|servile unservile|settled unsettled|sexy unsexy|shaded unshaded|shapely unshapely|shared unshared|sharpen soften|sharpness softness|shaven unshaven|sheathe unsheathe|shod unshod|short tall|shortness tallness|shout whisper|shrink stretch|side top|signed unsigned|silence sound|silenced unsilenced|sink source|sit stand|sized unsized|skilled unskilled|sleep wake|sleepiness wakefulness|sleeping waking|smart stupid|smilingly unsmilingly|snarl unsnarl|sociability unsociability|sociably unsociably|social unsocial|sold unsold|soled soleless|solved unsolved|sonic supersonic|sound unsound|sour sweet|sour sweeten|spaced unspaced|sparkling still|specialized unspecialized|specified unspecified|spell unspell|spineless spinous|spirited spiritless|spoken written|stable unstable|stained unstained|stand yield|staple unstaple|start stop|statesmanlike unstatesmanlike|steadily unsteadily|steady unsteady|stemless stemmed|stifle stimulate|stimulating unstimulating|strain unstrain|strap unstrap|stratified unstratified|strength weakness|strengthen weaken|strengthening weakening|stressed unstressed|string unstring|strong weak|strongly weakly|structured unstructured|stuff unstuff|subhuman superhuman|subsonic supersonic|subsurface surface|successful unsuccessful|successfully unsuccessfully|succumb survive|suitability unsuitability|suitably unsuitably|summery vernal|summery wintry|supportive unsupportive|sure unsure|surprised unsurprised|surprising unsurprising|susceptibility unsusceptibility|susceptible unsusceptible|sworn unsworn|sympathetic unsympathetic|sympathetically unsympathetically|systematic unsystematic|systematically unsystematically|tame wild|tameness wildness|tangled untangled|tanned untanned|tasteful tasteless|tender tough|theatrical untheatrical|thematic unthematic|thick thin|thicken thin",
  "thickly thinly|thickness thinness|thoughtful thoughtless|thoughtfully thoughtlessly|thrifty wasteful|tie untie|tied untied|timbered untimbered|timeliness untimeliness|tipped untipped|toned toneless|tongued tongueless|topless topped|touched untouched|traceable untraceable|trained untrained|traveled untraveled|treated untreated|troubled untroubled|trustworthy untrustworthy|truthful untruthful|truthfulness untruthfulness|tune untune|tuneful tuneless|turned unturned|twine untwine|twist untwist|understood ununderstood|unusual usual|unvaried varied|unveil veil|unveiled veiled|unventilated ventilated|unvoiced voiced|unwanted wanted|unwarily warily|unwary wary|unwaxed waxed|unweave weave|unwelcome welcome|unwholesome wholesome|unwilling willing|unwillingness willingness|unwind wind|unwire wire|unwitting witting|unwittingly wittingly|unwomanly womanly|unwooded wooded|unworldly worldly|unworthy worthy|unwoven woven|unwrap wrap|unwrapped wrapped|unwrinkled wrinkled|unwritten written|unyoke yoke|useful useless|usefully uselessly|usefulness uselessness|valuable worthless|vernal wintry|virtuous wicked|wane wax|waning waxing|wired wireless|worth worthlessness"
];

// flow/3-scoring/similarity/word-relations.ts
var MORE_SYNONYMS = "car automobile|buy purchase|firm company business|quit stop|kid child|shop store|begin start commence|end finish conclude|big large huge|small little tiny|fast quick rapid|hard difficult|easy simple|help assist aid|doctor physician|film movie|pupil student|profit earning|rise increase grow|fall drop decrease decline|forbid ban prohibit|allow permit|sick ill|happy glad|answer reply respond|show display present|reduce lower lessen cut|many numerous|job work occupation|ship boat vessel|teacher instructor|lawyer attorney|choose select pick|destroy ruin wreck|important significant crucial|near close|get receive obtain|need require|live reside dwell|funny amusing|often frequently|people person|accept agree|say state|use utilize employ|make produce create|find discover|contain hold include|plant factory|reject refuse decline|inhabitant resident population|annual yearly year|store keep save|beautiful pretty|road street|old elderly ancient|cancel scrap|afraid scared|cause produce|main chief principal|gather collect|repair fix mend|attempt try|house home|talk speak|money cash|clean tidy|die perish|kill murder|broad wide|error mistake|evening pm|morning am|absorb trap|release emit|let allow|germ pathogen|shape form|deflect bend|drug medicine medication";
var MORE_ANTONYMS = "more less|more fewer|most least|many few|increase decrease|rise fall|rise drop|raise cut|raise lower|grow shrink|grow fall|open closed|open shut|open close|hot cold|win lose|victory defeat|start stop|start end|begin end|buy sell|first last|early late|young old|youngest oldest|large small|big small|bright dark|cheap expensive|clean dirty|free expensive|allow ban|allow forbid|allow prohibit|legal illegal|accept reject|support oppose|support contradict|confirm contradict|confirm refute|love hate|like dislike|praise criticize|excellent terrible|good bad|delicious awful|good poor|arrive leave|arrive depart|north south|east west|inside outside|indoor outdoor|always never|everybody nobody|all none|all no|every no|easy difficult|simple difficult|reduce cause|sharp blunt|wide narrow|quiet noisy|guilty innocent|success failure|succeed fail|pass fail|find lose|hire fire|employ dismiss|full empty|half empty|dry wet|rain dry|freeze boil|freeze melt|stop accelerate|remember forget|deny admit|deny confirm|double halve|asleep awake|sleep wake|trust distrust|near far|top bottom|up down|before after|day night|true false|right wrong|correct incorrect|rich poor|strong weak|safe dangerous|healthy sick|alive dead|survive die|birth death|clear block|break intact|break fix|bore fascinate|postpone advance|sink rescue|destroy spare|destroy build|sign veto|pay free|better worse|recover worsen|improve worsen|slow fast|light heavy|deep shallow|long short|tall short|high low|public private|present absent|male female|man woman|boy girl|king queen|husband wife|brother sister|father mother|son daughter|smile frown|laugh cry|push pull|ask answer|give take|lend borrow|import export|enter exit|include exclude|attack defend|create destroy|ally enemy|friend enemy|war peace|sunny rainy|summer winter|left right|front back|past future|modern ancient|major minor|maximum minimum|possible impossible|hungry full|thick thin|rough smooth|hard soft|tight loose|polite rude|brave cowardly|generous stingy|clever stupid|lazy diligent|calm nervous|popular unpopular|single married|permanent temporary|natural artificial|ascend descend|appear disappear|attract repel|gain loss|profit loss|demand supply|agree disagree|agree refuse|prefer dislike|pollute clean|early delay|cancel confirm|succeed predecessor|1 last|necessary useless|born die|lose win|forget remember|good bad|far near|far close";
var EXCLUSIVE = [
  "second minute hour day week month year decade century",
  "monday tuesday wednesday thursday friday saturday sunday",
  "january february march april may june july august september october november december",
  "red blue green yellow black white brown orange pink purple gray",
  "north south east west",
  "son daughter brother sister father mother uncle aunt cousin nephew niece grandfather grandmother",
  "breakfast lunch dinner",
  "spring summer autumn winter",
  "lawyer nurse doctor teacher engineer farmer soldier cook pilot carpenter",
  "car train bus plane ship bicycle",
  "dog cat horse cow sheep pig",
  "solid liquid gas",
  "positive negative neutral",
  "gram kilogram ton meter kilometer mile inch foot liter gallon dollar euro pound"
];
var rows = new Map(
  EXCLUSIVE.flatMap((row, index) => row.split(" ").map((word) => [word, index]))
);
var groups = /* @__PURE__ */ new Map();
var opposites = /* @__PURE__ */ new Map();
for (const [index, group] of [...SYNONYM_GROUPS, MORE_SYNONYMS].flatMap((line) => line.split("|")).entries())
  for (const word of group.split(" ")) groups.set(word, [...groups.get(word) ?? [], index]);
for (const pair of [...ANTONYM_PAIRS, MORE_ANTONYMS].flatMap((line) => line.split("|"))) {
  const [one = "", other = ""] = pair.split(" ");
  for (const [from, to] of [
    [one, other],
    [other, one]
  ])
    opposites.set(from, (opposites.get(from) ?? /* @__PURE__ */ new Set()).add(to));
}
var known = (word) => groups.has(word) || opposites.has(word);
var NEGATIVE_PREFIX = /^(?:un|in|im|il|ir|dis|non|mis)(?=[a-z]{3})/;
var AMBIGUOUS = /* @__PURE__ */ new Map([
  ["found", ["find"]],
  ["left", ["leave"]],
  ["felt", ["feel"]],
  ["saw", ["see"]],
  ["wound", ["wind"]],
  ["lay", ["lie"]]
]);
var lemmasOf = remember(8192, readLemmas);
function readLemmas(form) {
  const found = [form, ...AMBIGUOUS.get(form) ?? []];
  const irregular = IRREGULAR.get(form);
  if (irregular !== void 0) found.push(irregular);
  const stem = /^(.{2,}?)(?:ing|ed|er|est|ly|s)$/.exec(form)?.[1];
  if (stem !== void 0) {
    found.push(stem, `${stem}e`);
    if (/([bdgklmnprt])\1$/.test(stem)) found.push(stem.slice(0, -1));
    if (stem.endsWith("i")) found.push(`${stem.slice(0, -1)}y`);
  }
  return found.filter((word, index) => index === 0 || known(word));
}
function areSynonyms(one, other) {
  return one.some((word) => {
    const own2 = groups.get(word);
    return own2 !== void 0 && other.some((second) => (groups.get(second) ?? []).some((group) => own2.includes(group)));
  });
}
function isOpposite(one, other) {
  const [against, back] = [opposites.get(one), opposites.get(other)];
  if (against?.has(other) === true) return true;
  const shares = (listed, word) => listed !== void 0 && groups.has(word) && [...listed].some((entry) => (groups.get(entry) ?? []).some((group) => groups.get(word)?.includes(group)));
  return shares(against, other) || shares(back, one);
}
function areOpposites(one, other) {
  return one.some(
    (word) => other.some(
      (second) => isOpposite(word, second) || word !== second && rows.get(word) !== void 0 && rows.get(word) === rows.get(second) || word !== second && (word.replace(NEGATIVE_PREFIX, "") === second || second.replace(NEGATIVE_PREFIX, "") === word) || /(?:ful|less)$/.test(word) && /(?:ful|less)$/.test(second) && word !== second && word.replace(/(?:ful|less)$/, "") === second.replace(/(?:ful|less)$/, "")
    )
  );
}

// flow/3-scoring/similarity/lexical-model.ts
var FUNCTION_WORDS = new Set(
  "and or but of to in is that for with on by at from be are was were been being not no if than then also there which who whom whose what when where how why all can could do does did done will would shall should may might must some any such into about between so as it its this these those they them their he him his she her we us our you your i me my one two other own same just even still yet already very too much quite rather because since while although though during over under again further once here both out off through above below against per via upon onto within without toward towards until unless whether however therefore thus hence".split(
    " "
  )
);
var COMMON = new Set(
  "have has had get got make made take taken go goes went come came give gave put let say said thing something way lot time use used work part kind sort type people person know see find look want need like good new first last long great little own old right big high different small large next early important".split(
    " "
  )
);
var DENIALS2 = new Set(
  "not no never nobody none nothing neither nor without cannot hardly barely lack lacking fail failed failure refuse refused deny denied unable prevent prevented avoid".split(
    " "
  )
);
var POLAR = new Set(
  "more less fewer most least all every everybody always many few much little only before after up down high low last half".split(
    " "
  )
);
var WEIGHT_POLAR = 0.3;
var WEIGHT_COMMON = 0.4;
var WEIGHT_NUMBER = 1.3;
var WEIGHT_NAME = 1.3;
var WORTH_SYNONYM = 0.85;
var WORTH_SPELLED_ALIKE = 0.6;
var MAX_WORDS2 = 400;
var MIN_GRAM_WORD = 5;
var MAX_ROLES = 8;
var MAX_STATEMENT = 12;
function readText(text, known2 = /* @__PURE__ */ new Set()) {
  const all = canonicalWords(text).slice(0, MAX_WORDS2 * 3);
  const opens = new Set(all.filter((word, index) => word.sentence !== all[index - 1]?.sentence));
  const content = all.filter((word) => !isFunction(word) && word.form.length > (/\d/.test(word.form) ? 0 : 1)).slice(0, MAX_WORDS2).map((word) => {
    const number4 = /^\d/.test(word.form);
    const name2 = word.capital && !opens.has(word);
    const base = number4 ? WEIGHT_NUMBER : POLAR.has(word.form) ? WEIGHT_POLAR : COMMON.has(word.form) ? WEIGHT_COMMON : name2 ? WEIGHT_NAME : 1;
    return {
      form: word.form,
      lemmas: number4 ? [word.form] : lemmasOf(word.form),
      weight: known2.has(word.form) ? 0 : base,
      capital: name2,
      number: number4
    };
  });
  return {
    words: content,
    denials: all.filter((word) => DENIALS2.has(word.form)).length,
    hasThan: all.some((word) => word.form === "than"),
    isPassive: all.some(
      (word, index) => word.form === "by" && all.slice(Math.max(0, index - 4), index).some((before) => /^(?:was|were|is|are|be|been)$/.test(before.form))
    )
  };
}
function isFunction(word) {
  return FUNCTION_WORDS.has(word.form) || DENIALS2.has(word.form);
}
function likenessOf(truth, given) {
  const left = new Set(given.words.keys());
  const partners = /* @__PURE__ */ new Map();
  const worth = /* @__PURE__ */ new Map();
  const pair = (rule) => {
    for (const [index, word] of truth.words.entries()) {
      if (partners.has(index)) continue;
      let best = -1;
      let most = 0;
      for (const place of left) {
        const value = rule(word, given.words[place]);
        if (value > most) [best, most] = [place, value];
        if (most === 1) break;
      }
      if (best < 0) continue;
      partners.set(index, best);
      worth.set(index, most);
      left.delete(best);
    }
  };
  pair((one, other) => one.form === other.form ? 1 : 0);
  pair((one, other) => one.number || other.number ? 0 : alike(one, other));
  const saidOfTruth = weightOf(truth.words, (index) => worth.get(index) ?? 0);
  const givenWorth = new Map([...partners].map(([index, place]) => [place, worth.get(index) ?? 0]));
  const saidOfGiven = weightOf(given.words, (place) => givenWorth.get(place) ?? 0);
  return { precision: saidOfGiven, recall: saidOfTruth, clash: clashOf(truth, given, partners, left) };
}
function alike(one, other) {
  if (areOpposites(one.lemmas, other.lemmas)) return 0;
  const same = sameWord(one.form, other.form);
  if (same > 0) return same;
  if (areSynonyms(one.lemmas, other.lemmas)) return WORTH_SYNONYM;
  const long = Math.min(one.form.length, other.form.length) >= MIN_GRAM_WORD;
  return long && shareOfTrigrams(one.form, other.form) >= 0.5 ? WORTH_SPELLED_ALIKE : 0;
}
function weightOf(words, worth) {
  let [sum, total2] = [0, 0];
  for (const [index, word] of words.entries()) {
    total2 += word.weight;
    sum += word.weight * worth(index);
  }
  return total2 === 0 ? 0 : sum / total2;
}
function clashOf(truth, given, partners, left) {
  const missing = truth.words.filter((_, index) => !partners.has(index));
  const added = [...left].map((place) => given.words[place]);
  const [lostNumbers, newNumbers] = [missing.filter((word) => word.number), added.filter((word) => word.number)];
  if (lostNumbers.length > 0 && newNumbers.length > 0)
    return `${newNumbers[0]?.form} instead of ${lostNumbers[0]?.form}`;
  const statements = Math.max(truth.words.length, given.words.length) <= MAX_STATEMENT;
  const turned = !statements ? void 0 : missing.find((word) => added.some((other) => areOpposites(word.lemmas, other.lemmas)));
  const exchanged = statements && rolesExchanged(truth, given, partners);
  const turns = (statements ? Math.abs(truth.denials - given.denials) : 0) + (turned === void 0 ? 0 : 1) + (exchanged ? 1 : 0);
  if (turns % 2 === 1)
    return turned !== void 0 ? `the opposite of "${turned.form}"` : exchanged ? "exchanges who and whom" : "denies it";
  const [lostName, newName] = [missing.find((word) => word.capital), added.find((word) => word.capital)];
  return lostName !== void 0 && newName !== void 0 ? `${newName.form} instead of ${lostName.form}` : void 0;
}
function rolesExchanged(truth, given, partners) {
  const order = [...partners].sort(([one], [other]) => one - other);
  if (order.length < 2 || order.length > MAX_ROLES || truth.isPassive !== given.isPassive) return false;
  if (truth.hasThan && given.hasThan) {
    const names = order.filter(([index, place]) => truth.words[index]?.form === given.words[place]?.form);
    return names.length >= 2 && (names[0]?.[1] ?? 0) > (names.at(-1)?.[1] ?? 0);
  }
  const moved = order.filter(([index, place]) => index !== place);
  const [[from = 0, to = 0] = [], [back = 0, home = 0] = []] = moved;
  return truth.words.length === given.words.length && moved.length === 2 && from === home && to === back;
}
var gramsOf = remember(
  4096,
  (word) => new Set(Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3)))
);
function shareOfTrigrams(one, other) {
  const [left, right] = [gramsOf(one), gramsOf(other)];
  let shared = 0;
  for (const gram of left) shared += right.has(gram) ? 1 : 0;
  return 2 * shared / (left.size + right.size);
}

// flow/3-scoring/methods/instruction.ts
var PART = 0.45;
var MIN_SHARED = 2;
var SHORT = 4;
var POINTS_BESIDE = 0.03;
var instructionMethod = {
  name: "instruction",
  version: 1,
  canJudge: (input2) => input2.kind === "instruction" && readConstraints(input2.question).length > 0,
  judge: judge3
};
function judge3(input2) {
  const answer = input2.answer.slice(0, MAX_JUDGED_CHARACTERS).trim();
  const checks = readConstraints(input2.question).map(({ name: name2, met }) => ({ name: name2, met: met(answer) }));
  const followed = checks.filter((check2) => check2.met).length;
  const all = followed === checks.length;
  const subject = readText([input2.question, ...input2.references].join("\n"));
  const given = readText(answer);
  const relevance = likenessOf(subject, given);
  const shared = relevance.precision * given.words.length;
  const foreign = readConstraints(input2.question).some(
    (constraint) => constraint.name.startsWith("in ") && constraint.name !== "in english"
  );
  const beside = !foreign && given.words.length > SHORT && shared < MIN_SHARED;
  const covered = input2.references.length === 0 ? 1 : Math.max(...input2.references.map((reference) => likenessOf(readText(reference), given).recall));
  const share = beside ? POINTS_BESIDE : all ? 0.6 + 0.4 * Math.min(1, covered * 1.5) : PART * followed / checks.length;
  return judgementOf(
    share,
    answer,
    [
      ...checks.map((check2) => criterionOf(check2.name, check2.met ? 1 : 0, check2.met ? "followed" : "not followed")),
      criterionOf(
        "relevance",
        relevance.precision,
        beside ? "does not speak of what was asked" : "speaks of what was asked"
      )
    ],
    [`${followed} of ${checks.length} demands are followed`]
  );
}

// flow/3-scoring/methods/lexical.ts
var COVERAGE = 0.75;
var PARAPHRASE = 0.5;
var CLASH = 0.3;
var CURVE = [
  [0, 0],
  [0.12, 300],
  [0.35, 5e3],
  [0.8, 9e3],
  [1, MAX_SCORE]
];
var UNCERTAINTY = 2500;
var POINTS_RELEVANT = 150;
var MAX_RELEVANT = 450;
var ON_TOPIC = 0.5;
var PARTLY = 0.15;
var lexicalMethod = {
  name: "lexical",
  version: 1,
  canJudge: (input2) => input2.references.some((reference) => tokensOf(reference).length > 0),
  judge: judge4
};
function judge4(input2) {
  const text = unwrapText(cleanText(input2.answer));
  const asked = new Set(canonicalWords(input2.question).map((word) => word.form));
  const final = extractFinalAnswer(text).text;
  const parts = final === text || input2.kind === "similarity" ? [["whole answer", text]] : [
    ["whole answer", text],
    ["final part", final]
  ];
  const saysMore = input2.references.some(
    (reference) => readText(reference, asked).words.some((word) => word.weight > 0)
  );
  const known2 = saysMore ? asked : /* @__PURE__ */ new Set();
  const read = parts.map(([how = "", shown = ""]) => ({ how, shown, content: readText(shown, known2) }));
  let best = { precision: 0, recall: 0, clash: void 0, likeness: 0, how: "whole answer", shown: text };
  for (const reference of input2.references) {
    const truth = readText(unwrapText(cleanText(reference)), known2);
    const equal = tokensOf(reference).join(" ") === tokensOf(text).join(" ");
    for (const { how, shown, content } of read) {
      const found = equal ? { precision: 1, recall: 1, clash: void 0 } : likenessOf(truth, content);
      const likeness2 = mix(found, input2.kind === "similarity" ? PARAPHRASE : COVERAGE, truth, content);
      if (likeness2 > best.likeness || best.likeness === 0) best = { ...found, likeness: likeness2, how, shown };
    }
  }
  const relevance = relevanceOf(text, input2);
  const points = Math.max(
    pointsFor2(best.likeness),
    Math.min(MAX_RELEVANT, pointsFor2(best.likeness) + Math.round(relevance * POINTS_RELEVANT))
  );
  const share = (value) => Math.round(value * MAX_SCORE);
  return {
    score: points,
    extracted: best.shown.trim().slice(0, 400),
    criteria: [
      {
        name: "coverage",
        points: share(best.recall),
        max: MAX_SCORE,
        note: "share of the reference that the answer says"
      },
      {
        name: "precision",
        points: share(best.precision),
        max: MAX_SCORE,
        note: "share of the answer that is in the reference"
      },
      ...best.clash === void 0 ? [] : [{ name: "agreement", points: 0, max: MAX_SCORE, note: `contradicts the reference: ${best.clash}` }]
    ],
    interval: [Math.max(0, points - UNCERTAINTY), Math.min(MAX_SCORE, points + UNCERTAINTY)],
    trace: [
      "compared by the built-in lexical model",
      `looked at: ${best.how}`,
      `relevance: ${relevance >= ON_TOPIC ? "on topic" : relevance >= PARTLY ? "partly on topic" : "off topic"}`
    ]
  };
}
function relevanceOf(text, input2) {
  return likenessOf(readText([input2.question, ...input2.references.slice(0, 3)].join("\n")), readText(text)).precision;
}
function mix(found, coverage, truth, given) {
  if (truth.words.length === 0 || given.words.length === 0) return found.precision === 1 ? 1 : 0;
  const likeness2 = coverage * found.recall + (1 - coverage) * found.precision;
  return found.clash === void 0 ? likeness2 : likeness2 * CLASH;
}
function pointsFor2(likeness2) {
  for (let at = 1; at < CURVE.length; at += 1) {
    const [[low, from], [high, to]] = [CURVE[at - 1] ?? [0, 0], CURVE[at] ?? [1, MAX_SCORE]];
    if (likeness2 <= high) return Math.round(from + (likeness2 - low) / (high - low) * (to - from));
  }
  return MAX_SCORE;
}

// flow/3-scoring/mathematics/build-node.ts
function numberNode(text) {
  return {
    kind: "number",
    value: Rational.parse(text) ?? Rational.zero,
    percent: false,
    decimals: text.split(".")[1]?.length ?? 0
  };
}
function mixedNumber(left, right) {
  const whole = left.kind === "number" && left.value.isInteger() && left.decimals === 0;
  const proper = right.kind === "quotient" && right.left.kind === "number" && right.right.kind === "number" && right.left.value.compare(right.right.value) < 0;
  return whole && proper ? { kind: "sum", args: [left, right] } : void 0;
}
function multiply(left, right) {
  if (left.kind !== "matrix" || right.kind !== "matrix" || left.rows[0]?.length !== right.rows.length)
    return { kind: "product", args: [left, right] };
  const width = right.rows[0]?.length ?? 0;
  const rows3 = left.rows.map(
    (row) => Array.from(
      { length: width },
      (_, column) => ({
        kind: "sum",
        args: row.map(
          (cell, index) => ({ kind: "product", args: [cell, right.rows[index]?.[column] ?? cell] })
        )
      })
    )
  );
  return { kind: "matrix", rows: rows3 };
}
function relationOf(items, signs) {
  const falling = signs.some((sign) => sign === ">" || sign === ">=");
  if (!falling) return { kind: "relation", items, signs };
  if (signs.some((sign) => sign === "<" || sign === "<=" || sign === "in")) return void 0;
  const turned = signs.map((sign) => sign === ">" ? "<" : sign === ">=" ? "<=" : sign);
  return { kind: "relation", items: [...items].reverse(), signs: turned.reverse() };
}

// flow/3-scoring/mathematics/evaluate-math.ts
var NOT_A_VALUE = { re: Number.NaN, im: Number.NaN };
var MAX_EXACT_EXPONENT = 200;
var MAX_EXACT_BITS = 4e3;
var real = (re) => ({ re, im: 0 });
var add = (a, b) => ({ re: a.re + b.re, im: a.im + b.im });
var times = (a, b) => ({ re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re });
var over = (a, b) => {
  const size = b.re * b.re + b.im * b.im;
  return size === 0 ? NOT_A_VALUE : { re: (a.re * b.re + a.im * b.im) / size, im: (a.im * b.re - a.re * b.im) / size };
};
var logarithm = (a) => ({ re: Math.log(Math.hypot(a.re, a.im)), im: Math.atan2(a.im, a.re) });
var exponential = (a) => ({
  re: Math.exp(a.re) * Math.cos(a.im),
  im: Math.exp(a.re) * Math.sin(a.im)
});
function exactValue(node2) {
  switch (node2.kind) {
    case "number":
      return node2.percent ? node2.value.dividedBy(Rational.hundred) : node2.value;
    case "negated":
      return exactValue(node2.arg)?.negated();
    case "sum":
    case "product":
      return combine(node2.args, node2.kind);
    case "quotient": {
      const [left, right] = [exactValue(node2.left), exactValue(node2.right)];
      return left === void 0 || right === void 0 || right.numerator === 0n ? void 0 : bounded(left.dividedBy(right));
    }
    case "power":
      return exactPower(node2.left, node2.right);
    default:
      return void 0;
  }
}
function combine(args, kind) {
  let total2 = kind === "sum" ? Rational.zero : Rational.one;
  for (const arg of args) {
    const value = exactValue(arg);
    if (value === void 0) return void 0;
    total2 = kind === "sum" ? total2.plus(value) : total2.times(value);
  }
  return bounded(total2);
}
function exactPower(left, right) {
  const [base, exponent] = [exactValue(left), exactValue(right)];
  if (base === void 0 || exponent === void 0 || !exponent.isInteger()) return void 0;
  const size = Number(exponent.numerator);
  if (Math.abs(size) > MAX_EXACT_EXPONENT || size < 0 && base.numerator === 0n) return void 0;
  const bits = base.numerator.toString(2).length + base.denominator.toString(2).length;
  return bits * Math.abs(size) > MAX_EXACT_BITS ? void 0 : base.power(size);
}
function bounded(value) {
  const limit = 1n << BigInt(MAX_EXACT_BITS);
  return value.absolute().numerator > limit || value.denominator > limit ? void 0 : value;
}
function evaluateMath(node2, probe) {
  const value = (part) => evaluateMath(part, probe);
  switch (node2.kind) {
    case "number":
      return real(Number(node2.value.numerator) / Number(node2.value.denominator) * (node2.percent ? 0.01 : 1));
    case "symbol":
      return node2.name === "e" ? real(Math.E) : node2.name === "i" ? { re: 0, im: 1 } : probe(node2.name);
    case "sum":
      return node2.args.map(value).reduce(add, real(0));
    case "product":
      return node2.args.map(value).reduce(times, real(1));
    case "quotient":
      return over(value(node2.left), value(node2.right));
    case "negated":
      return times(value(node2.arg), real(-1));
    case "power":
      return raise(value(node2.left), value(node2.right));
    case "call":
      return call(node2.name, node2.args.map(value));
    default:
      return NOT_A_VALUE;
  }
}
function raise(base, exponent) {
  if (base.re === 0 && base.im === 0) return exponent.re > 0 ? real(0) : exponent.re === 0 ? real(1) : NOT_A_VALUE;
  if (exponent.im === 0 && Number.isInteger(exponent.re) && Math.abs(exponent.re) <= MAX_EXACT_EXPONENT) {
    let result = real(1);
    for (let count = Math.abs(exponent.re); count > 0; count -= 1) result = times(result, base);
    return exponent.re < 0 ? over(real(1), result) : result;
  }
  if (base.im === 0 && base.re > 0 && exponent.im === 0) return real(base.re ** exponent.re);
  return exponential(times(exponent, logarithm(base)));
}
var REAL_FUNCTIONS = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  arcsin: Math.asin,
  arccos: Math.acos,
  arctan: Math.atan,
  cbrt: Math.cbrt,
  floor: Math.floor,
  ceil: Math.ceil,
  cot: (value) => 1 / Math.tan(value),
  sec: (value) => 1 / Math.cos(value),
  csc: (value) => 1 / Math.sin(value)
};
function call(name2, args) {
  const [first, second] = args;
  if (name2 === "pi") return real(Math.PI);
  if (first === void 0) return NOT_A_VALUE;
  if (name2 === "sqrt") return raise(first, second === void 0 ? real(0.5) : over(real(1), second));
  if (name2 === "exp") return exponential(first);
  if (name2 === "abs") return real(Math.hypot(first.re, first.im));
  if (name2 === "ln") return logarithm(first);
  if (name2 === "log") return over(logarithm(first), second === void 0 ? real(Math.LN10) : logarithm(second));
  const plain = REAL_FUNCTIONS[name2];
  if (plain !== void 0) return first.im === 0 ? real(plain(first.re)) : NOT_A_VALUE;
  if (name2 === "factorial") return first.im === 0 ? real(factorial(first.re)) : NOT_A_VALUE;
  if (name2 === "binom" && second !== void 0)
    return real(factorial(first.re) / (factorial(second.re) * factorial(first.re - second.re)));
  return NOT_A_VALUE;
}
function factorial(value) {
  if (!Number.isInteger(value) || value < 0 || value > 170) return Number.NaN;
  let product = 1;
  for (let factor = 2; factor <= value; factor += 1) product *= factor;
  return product;
}

// flow/3-scoring/mathematics/math-node.ts
function partsOf(node2) {
  switch (node2.kind) {
    case "call":
    case "sum":
    case "product":
      return node2.args;
    case "quotient":
    case "power":
    case "plus-minus":
      return [node2.left, node2.right];
    case "negated":
      return [node2.arg];
    case "list":
    case "union":
    case "relation":
      return node2.items;
    case "matrix":
      return node2.rows.flat();
    default:
      return [];
  }
}
function symbolsOf(node2) {
  const names = /* @__PURE__ */ new Set();
  const visit2 = (part) => {
    if (part.kind === "symbol") names.add(part.name);
    for (const inner of partsOf(part)) visit2(inner);
  };
  visit2(node2);
  return names;
}

// flow/3-scoring/mathematics/canonical-math.ts
function canonicalMath(node2) {
  const pair = plusMinusPair(node2);
  if (pair !== void 0) return pair;
  if (node2.kind === "matrix") return vectorOf(node2);
  if (node2.kind === "sum" || node2.kind === "product") return unitVector(node2) ?? node2;
  if (node2.kind === "list") return bounds(node2) ?? rows2(node2) ?? node2;
  return node2.kind === "relation" ? intervalOf(node2) : node2;
}
var INFINITY = { kind: "infinity" };
function interval(low, high, openLow, openHigh) {
  return { kind: "list", open: openLow ? "(" : "[", close: openHigh ? ")" : "]", items: [low, high] };
}
function intervalOf(node2) {
  const [first, second, third] = node2.items;
  const [sign, next] = node2.signs;
  if (first === void 0 || second === void 0) return node2;
  if (sign === "in" && node2.items.length === 2) return canonicalMath(second);
  if (node2.items.length === 3 && third !== void 0 && second.kind === "symbol" && isOrder(sign) && isOrder(next))
    return interval(first, third, sign === "<", next === "<");
  if (node2.items.length === 2 && isOrder(sign) && symbolsOf(node2).size === 1) {
    if (first.kind === "symbol") return interval({ kind: "negated", arg: INFINITY }, second, true, sign === "<");
    if (second.kind === "symbol") return interval(first, INFINITY, sign === "<", true);
  }
  return node2;
}
function bounds(node2) {
  const [first, second] = node2.items;
  if (node2.open !== "" || node2.items.length !== 2 || first?.kind !== "relation" || second?.kind !== "relation")
    return void 0;
  const names = /* @__PURE__ */ new Set([...symbolsOf(first), ...symbolsOf(second)]);
  const [one, other] = [intervalOf(first), intervalOf(second)];
  if (names.size !== 1 || one.kind !== "list" || other.kind !== "list") return void 0;
  const [lower, upper] = one.items[1]?.kind === "infinity" ? [one, other] : [other, one];
  const [low, high] = [lower.items[0], upper.items[1]];
  if (low === void 0 || high === void 0 || lower.items[1]?.kind !== "infinity" || upper.items[0]?.kind !== "negated")
    return void 0;
  const [from, to] = [exactValue(low), exactValue(high)];
  if (from === void 0 || to === void 0) return void 0;
  return from.compare(to) < 0 ? interval(low, high, lower.open === "(", upper.close === ")") : { kind: "union", items: [upper, lower] };
}
function rows2(node2) {
  const inner = node2.items.map((item) => item.kind === "list" && item.open === "[" ? item.items : void 0);
  if (node2.open !== "[" || inner.length < 2 || inner.some((row) => row === void 0 || row.length !== inner[0]?.length))
    return void 0;
  return { kind: "matrix", rows: inner };
}
function vectorOf(node2) {
  const flat = node2.rows.length === 1 || node2.rows.every((row) => row.length === 1);
  return flat && node2.rows.flat().length > 1 ? { kind: "list", open: "(", close: ")", items: node2.rows.flat() } : node2;
}
function unitVector(node2) {
  const names = symbolsOf(node2);
  if (!["uniti", "unitj", "unitk"].some((name2) => names.has(name2))) return void 0;
  const parts = /* @__PURE__ */ new Map();
  const visit2 = (term, negative) => {
    if (term.kind === "sum") return term.args.every((arg) => visit2(arg, negative));
    if (term.kind === "negated") return visit2(term.arg, !negative);
    const args = term.kind === "product" ? term.args : [term];
    const unit = args.find((arg) => arg.kind === "symbol" && /^unit[ijk]$/.test(arg.name));
    if (unit?.kind !== "symbol") return false;
    const factor = { kind: "product", args: args.filter((arg) => arg !== unit) };
    parts.set(unit.name, [...parts.get(unit.name) ?? [], negative ? { kind: "negated", arg: factor } : factor]);
    return true;
  };
  if (!visit2(node2, false)) return void 0;
  const axes = parts.has("unitk") ? ["uniti", "unitj", "unitk"] : ["uniti", "unitj"];
  return {
    kind: "list",
    open: "(",
    close: ")",
    items: axes.map((axis) => ({ kind: "sum", args: parts.get(axis) ?? [] }))
  };
}
function isOrder(sign) {
  return sign === "<" || sign === "<=";
}
function plusMinusPair(node2) {
  const value = node2.kind === "relation" && node2.signs.length === 1 && node2.signs[0] === "=" && node2.items[0]?.kind === "symbol" ? node2.items[1] : node2;
  if (value?.kind !== "plus-minus") return void 0;
  const { left, right } = value;
  return {
    kind: "list",
    open: "",
    close: "",
    items: [
      { kind: "sum", args: [left, right] },
      { kind: "sum", args: [left, { kind: "negated", arg: right }] }
    ]
  };
}

// flow/3-scoring/mathematics/named-values.ts
function namedValues(node2) {
  const single = node2.kind === "relation" ? tupleEquation(node2) : void 0;
  if (single !== void 0) return single;
  if (node2.kind !== "list" || node2.open !== "" || node2.items.length < 2) return void 0;
  const values = /* @__PURE__ */ new Map();
  for (const item of node2.items) {
    const [name2, value] = item.kind === "relation" && item.items.length === 2 && item.signs[0] === "=" ? item.items : [];
    if (name2?.kind !== "symbol" || value === void 0) return void 0;
    values.set(name2.name, value);
  }
  return values.size === node2.items.length ? values : void 0;
}
function tupleEquation(node2) {
  const [names, values] = node2.items;
  if (node2.items.length !== 2 || node2.signs[0] !== "=" || names?.kind !== "list" || values?.kind !== "list")
    return void 0;
  if (names.items.length !== values.items.length || names.items.length < 2) return void 0;
  const found = /* @__PURE__ */ new Map();
  for (const [index, name2] of names.items.entries()) {
    if (name2.kind !== "symbol") return void 0;
    found.set(name2.name, values.items[index]);
  }
  return found.size === names.items.length ? found : void 0;
}
var CONSTANT = /^[cCkK](?:_?\d)?$/;
function alignNames(truth, answer) {
  const [wanted, given] = [symbolsOf(truth), symbolsOf(answer)];
  const missing = [...wanted].filter((name2) => !given.has(name2));
  const other = [...given].filter((name2) => !wanted.has(name2));
  if (missing.length === 0 || missing.length !== other.length || missing.length > 4) return answer;
  const renamed = /* @__PURE__ */ new Map();
  for (const [index, name2] of missing.sort().entries()) renamed.set(other.sort()[index] ?? "", name2);
  const constants = [...renamed].every(([from2, to]) => CONSTANT.test(from2) && CONSTANT.test(to));
  const [from] = renamed.keys();
  const argument = renamed.size === 1 && argumentOf(truth) === renamed.get(from ?? "") && argumentOf(answer) === from;
  return constants || argument ? rename(answer, renamed) : answer;
}
function argumentOf(node2) {
  const head = node2.kind === "relation" ? node2.items[0] : void 0;
  const [name2, argument] = head?.kind === "product" && head.args.length === 2 ? head.args : [];
  return name2?.kind === "symbol" && argument?.kind === "symbol" ? argument.name : void 0;
}
function rename(node2, names) {
  const inner = (part) => rename(part, names);
  switch (node2.kind) {
    case "symbol":
      return { ...node2, name: names.get(node2.name) ?? node2.name };
    case "call":
    case "sum":
    case "product":
      return { ...node2, args: node2.args.map(inner) };
    case "quotient":
    case "power":
    case "plus-minus":
      return { ...node2, left: inner(node2.left), right: inner(node2.right) };
    case "negated":
      return { ...node2, arg: inner(node2.arg) };
    case "list":
    case "union":
    case "relation":
      return { ...node2, items: node2.items.map(inner) };
    case "matrix":
      return { ...node2, rows: node2.rows.map((row) => row.map(inner)) };
    default:
      return node2;
  }
}

// flow/3-scoring/mathematics/equal-math.ts
var SAME = 1e-8;
var PROBES = [0.7390851, 1.9021605, 2.6457513, -1.3247179, 5.1961524, -0.5772156];
var MIN_PROBES = 2;
var MIN_ROUNDED_DECIMALS = 2;
var MIN_ROUNDED_DIGITS = 3;
function equalMath(truth, answer) {
  const [left, right] = [canonicalMath(truth), canonicalMath(alignNames(truth, answer))];
  if (sameForm(left, right)) return true;
  const [wanted, given] = [namedValues(left), namedValues(right)];
  if (wanted !== void 0 || given !== void 0) return sameNamed(wanted, given, left, right);
  const [bareTruth, bareAnswer] = [valueSide(left), valueSide(right)];
  return bareTruth !== left || bareAnswer !== right ? sameForm(canonicalMath(bareTruth), canonicalMath(bareAnswer)) : false;
}
function sameNamed(wanted, given, truth, answer) {
  if (wanted !== void 0 && given !== void 0)
    return wanted.size === given.size && [...wanted].every(([name2, value]) => sameForm(value, given.get(name2) ?? { kind: "text", text: "" }));
  const values = [...wanted ?? given ?? []].sort(([one], [other]) => one < other ? -1 : 1).map(([, value]) => value);
  const bare = wanted === void 0 ? truth : answer;
  if (bare.kind !== "list" || bare.items.length !== values.length || bare.open === "{") return false;
  return bare.items.every((item, index) => sameForm(item, values[index] ?? item));
}
function sameForm(truth, answer) {
  if (truth.kind === "text" || answer.kind === "text")
    return optionOf(truth) !== void 0 && optionOf(truth) === optionOf(answer);
  if (infinitySign(truth) !== 0 || infinitySign(answer) !== 0) return infinitySign(truth) === infinitySign(answer);
  if (truth.kind === "relation" || answer.kind === "relation")
    return truth.kind === "relation" && answer.kind === "relation" && sameRelation(truth, answer);
  if (truth.kind === "matrix" || answer.kind === "matrix")
    return truth.kind === "matrix" && answer.kind === "matrix" && sameMatrix(truth.rows, answer.rows);
  if (truth.kind === "union" || answer.kind === "union")
    return truth.kind === "union" && answer.kind === "union" && sameUnordered(truth.items, answer.items);
  if (truth.kind === "list" || answer.kind === "list")
    return truth.kind === "list" && answer.kind === "list" && sameList(truth, answer);
  return sameValue(truth, answer);
}
function sameList(truth, answer) {
  if (truth.items.length !== answer.items.length) return false;
  const unordered = (list) => list.open === "{" || list.open === "";
  const ordered = () => truth.items.every((item, index) => sameForm(item, answer.items[index] ?? item));
  if (unordered(truth) && unordered(answer)) return sameUnordered(truth.items, answer.items);
  if (unordered(truth) || unordered(answer)) return ordered();
  return truth.open === answer.open && truth.close === answer.close && ordered();
}
function sameUnordered(truth, answer) {
  const left = [...answer];
  const all = truth.every((item) => {
    const at = left.findIndex((other) => sameForm(item, other));
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
  return all && left.length === 0;
}
function sameMatrix(truth, answer) {
  return truth.length === answer.length && truth.every(
    (row, index) => row.length === answer[index]?.length && row.every((cell, column) => sameForm(cell, answer[index]?.[column] ?? cell))
  );
}
function sameRelation(truth, answer) {
  const sameSigns = truth.signs.length === answer.signs.length && truth.signs.every((sign2, index) => sign2 === answer.signs[index]);
  if (sameSigns && truth.items.every((item, index) => sameForm(item, answer.items[index] ?? item))) return true;
  const [sign] = truth.signs;
  if (!sameSigns || truth.signs.length !== 1 || sign === "in") return false;
  const [left, right] = [difference(truth), difference(answer)];
  const names = /* @__PURE__ */ new Set([...symbolsOf(left), ...symbolsOf(right)]);
  const factor = constantRatio(left, right, names);
  return factor !== void 0 && (sign === "=" || sign === "!=" ? factor !== 0 : factor > 0);
}
function difference({ items }) {
  const [left, right] = items;
  return { kind: "sum", args: [left, { kind: "negated", arg: right }] };
}
function constantRatio(left, right, names) {
  if (names.size === 0) return void 0;
  let factor;
  let seen = 0;
  for (const probe of probesFor(names)) {
    const [a, b] = [evaluateMath(left, probe), evaluateMath(right, probe)];
    if (!isValue(a) || !isValue(b) || Math.abs(b.re) < SAME || a.im !== 0 || b.im !== 0) continue;
    const ratio = a.re / b.re;
    if (factor !== void 0 && Math.abs(ratio - factor) > SAME * Math.max(1, Math.abs(factor))) return void 0;
    factor = ratio;
    seen += 1;
  }
  return seen >= MIN_PROBES && factor !== void 0 && Math.abs(factor) > SAME ? factor : void 0;
}
function sameValue(truth, answer) {
  const [exactTruth, exactAnswer] = [exactValue(truth), exactValue(answer)];
  if (exactTruth !== void 0 && exactAnswer !== void 0) return sameExact(truth, answer, exactTruth, exactAnswer);
  const names = /* @__PURE__ */ new Set([...symbolsOf(truth), ...symbolsOf(answer)]);
  names.delete("e");
  names.delete("i");
  let seen = 0;
  const probes = names.size === 0 ? [() => ({ re: 0, im: 0 })] : probesFor(names);
  for (const probe of probes) {
    const [a, b] = [evaluateMath(truth, probe), evaluateMath(answer, probe)];
    if (!isValue(a) || !isValue(b)) continue;
    if (!close(a, b)) return names.size === 0 && roundsTo(a, answer);
    seen += 1;
  }
  return seen >= Math.min(MIN_PROBES, probes.length);
}
function sameExact(truth, answer, a, b) {
  const tolerance = Rational.of(1n, 100000000n);
  const near = (left, right) => left.minus(right).absolute().compare(left.absolute().times(tolerance)) <= 0;
  if (near(a, b)) return true;
  const percents = truth.kind === "number" && answer.kind === "number" && truth.percent !== answer.percent;
  if (percents && near(truth.value, answer.value)) return true;
  return !a.isDecimal(4) && roundsTo({ re: Number(a.numerator) / Number(a.denominator), im: 0 }, answer);
}
function roundsTo(truth, answer) {
  const positive2 = answer.kind === "negated" ? answer.arg : answer;
  if (positive2.kind !== "number" || positive2.percent || truth.im !== 0 || positive2.decimals < MIN_ROUNDED_DECIMALS || positive2.decimals > 12)
    return false;
  const digits = positive2.value.toDecimal(12).replace(".", "").replace(/^0+/, "").length;
  const value = Number(positive2.value.toDecimal(12)) * (answer.kind === "negated" ? -1 : 1);
  return digits >= MIN_ROUNDED_DIGITS && Math.abs(truth.re - value) <= 0.5000001 * 10 ** -positive2.decimals;
}
function probesFor(names) {
  const order = [...names].sort();
  return PROBES.map(
    (base, round) => (name2) => ({ re: base * (1 + 0.37 * order.indexOf(name2)) + 0.11 * round, im: 0 })
  );
}
function isValue({ re, im }) {
  return Number.isFinite(re) && Number.isFinite(im);
}
function close(a, b) {
  const scale = Math.max(Math.hypot(a.re, a.im), Math.hypot(b.re, b.im), 1e-6);
  return Math.hypot(a.re - b.re, a.im - b.im) <= SAME * scale;
}
function valueSide(node2) {
  if (node2.kind === "list" && node2.open === "") return { ...node2, items: node2.items.map(valueSide) };
  if (node2.kind !== "relation" || node2.signs.some((sign) => sign !== "=")) return node2;
  const [first] = node2.items;
  const named = first?.kind === "symbol" || first?.kind === "call" || isDerivative(first) || first?.kind === "product" && first.args.length === 2 && first.args[0]?.kind === "symbol" || first?.kind === "list" && first.items.every((item) => item.kind === "symbol");
  return named === true || symbolsOf(node2).size === 0 ? node2.items.at(-1) ?? node2 : node2;
}
function isDerivative(node2) {
  const startsWithD = (part) => part.kind === "product" && part.args[0]?.kind === "symbol" && part.args[0].name === "d";
  return node2?.kind === "quotient" && startsWithD(node2.left) && startsWithD(node2.right);
}
function infinitySign(node2) {
  if (node2.kind === "negated") return -infinitySign(node2.arg);
  return node2.kind === "infinity" ? 1 : 0;
}
function optionOf(node2) {
  return node2.kind === "text" ? node2.text : node2.kind === "symbol" ? node2.name : void 0;
}

// flow/3-scoring/mathematics/tokenise-math.ts
var MAX_MATH_CHARACTERS = 1500;
var MAX_TOKENS = 500;
var FUNCTIONS = /* @__PURE__ */ new Set([
  "sqrt",
  "cbrt",
  "sin",
  "cos",
  "tan",
  "cot",
  "sec",
  "csc",
  "arcsin",
  "arccos",
  "arctan",
  "ln",
  "log",
  "exp",
  "abs",
  "frac",
  "binom",
  "floor",
  "ceil"
]);
var GREEK = new Set(
  "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi rho sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Sigma Phi Psi Omega ell hbar".split(
    " "
  )
);
var PROSE = new Set(
  "to is of at by so off now for are was has its it we he she me my an as be if on no yes not all per day the you was get got had can but out up us do did how why who let see one two ten via km cm mm kg mg ml usd eur".split(
    " "
  )
);
var SIGNS = {
  cdot: "*",
  times: "*",
  ast: "*",
  div: "/",
  le: "<=",
  leq: "<=",
  leqslant: "<=",
  ge: ">=",
  geq: ">=",
  geqslant: ">=",
  lt: "<",
  gt: ">",
  ne: "!=",
  neq: "!=",
  in: "in",
  cup: "cup",
  infty: "inf",
  pm: "+-",
  mp: "+-",
  pi: "pi",
  approx: "~",
  simeq: "~",
  sim: "~",
  equiv: "=",
  lbrace: "{",
  rbrace: "}",
  lvert: "|",
  rvert: "|",
  vert: "|",
  mid: "|",
  land: ",",
  wedge: ",",
  lor: ",",
  vee: ",",
  emptyset: "empty",
  varnothing: "empty",
  langle: "(",
  rangle: ")",
  choose: "choose",
  colon: ":"
};
var WRAPPERS = /\\(?:mathbf|mathbb|mathcal|mathit|vec|hat|bar|overline|boldsymbol|displaystyle|textstyle|bigl|bigr|Bigl|Bigr|biggl|biggr|big|Big|left|right|limits|nolimits|operatorname|mathop)\b\*?/g;
var SPACES = /(?<!\\)\\[,!;: ]|\\(?:quad|qquad|hspace\{[^{}]{0,20}\}|enspace|thinspace)\b|~|\{,\}|\{,\\!\}/g;
var TEXTS = /\\(?:text|textbf|textit|mbox|mathrm|textrm|hbox)\s*\{([^{}]{0,200})\}(?:\s*\^\s*\{?\s*[23]\s*\}?)?/g;
var UNICODE = [
  [/π/g, "\\pi "],
  [/√/g, "\\sqrt "],
  [/∞/g, "\\infty "],
  [/≤/g, "\\le "],
  [/≥/g, "\\ge "],
  [/≠/g, "\\ne "],
  [/∈/g, "\\in "],
  [/∪/g, "\\cup "],
  [/[×·∙⋅∗]/g, "*"],
  [/÷/g, "/"],
  [/±/g, "\\pm "],
  [/≈/g, "\\approx "],
  [/²/g, "^2"],
  [/³/g, "^3"],
  [/−/g, "-"],
  [/∅/g, "\\emptyset "],
  [/[⟨〈]/g, "("],
  [/[⟩〉]/g, ")"],
  [/[{]?\^[{ ]*(?:\\circ|\\degree|°)[} ]*/g, " "],
  [/°|\\degree\b/g, " "]
];
function tokeniseMath(source, thousands = true) {
  if (source.length > MAX_MATH_CHARACTERS) return void 0;
  const text = thousands ? prepare(source) : prepare(source).replace(/(\d),(?=\d)/g, "$1, ");
  const tokens = [];
  const pattern = /\s+|(\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?: \d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)|\\begin\{([a-z]*matrix|array|cases)\}(?:\{[^{}]{0,20}\})?|\\end\{[a-z*]+\}|\\\\|\\([A-Za-z]+)|\\([{}%$#&_|])|"([^"]{0,80})"|([A-Za-z]+)|(<=|>=|!=|==|\+-|\*\*|[-+*/^!=<>()[\]{},;|&%_:'])/y;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null || tokens.length >= MAX_TOKENS) return void 0;
    const [whole, number4, matrix, command, escaped2, quoted, word, sign] = match;
    const token = readToken({ number: number4, matrix, command, escaped: escaped2, quoted, word, sign, whole });
    if (token === void 0) return void 0;
    if (at === pattern.lastIndex) return void 0;
    tokens.push(...token);
  }
  return tokens;
}
function readToken(match) {
  const { whole, number: number4, matrix, command, escaped: escaped2, quoted, word, sign } = match;
  if (number4 !== void 0) return [{ kind: "number", text: number4.replace(/[, ]/g, "") }];
  if (matrix !== void 0) return [{ kind: "sign", text: "begin" }];
  if (whole.startsWith("\\end")) return [{ kind: "sign", text: "end" }];
  if (whole === "\\\\") return [{ kind: "sign", text: "row" }];
  if (quoted !== void 0) return [{ kind: "text", text: quoted }];
  if (command !== void 0) return readCommand(command);
  if (escaped2 !== void 0)
    return escaped2 === "$" || escaped2 === "#" || escaped2 === "&" || escaped2 === "_" ? [] : [{ kind: "sign", text: escaped2 === "{" || escaped2 === "}" ? `\\${escaped2}` : escaped2 }];
  if (word !== void 0) return readWord(word);
  if (sign !== void 0) return [{ kind: "sign", text: sign === "**" ? "^" : sign === "==" ? "=" : sign }];
  return [];
}
function readCommand(name2) {
  const sign = SIGNS[name2];
  if (sign !== void 0) return [{ kind: "sign", text: sign }];
  if (FUNCTIONS.has(name2)) return [{ kind: "function", text: name2 }];
  if (name2 === "dfrac" || name2 === "tfrac" || name2 === "cfrac") return [{ kind: "function", text: "frac" }];
  if (name2 === "dbinom" || name2 === "tbinom") return [{ kind: "function", text: "binom" }];
  if (/^unit[ijk]$/.test(name2)) return [{ kind: "name", text: name2 }];
  if (name2 === "percent") return [{ kind: "sign", text: "%" }];
  return GREEK.has(name2) ? [{ kind: "name", text: `\\${name2}` }] : void 0;
}
function readWord(word) {
  const lower = word.toLowerCase();
  if (FUNCTIONS.has(lower) && lower.length > 1) return [{ kind: "function", text: lower }];
  if (lower === "pi") return [{ kind: "sign", text: "pi" }];
  if (lower === "inf" || lower === "infinity" || lower === "oo") return [{ kind: "sign", text: "inf" }];
  if (lower === "percent" || lower === "pct") return [{ kind: "sign", text: "%" }];
  if (lower === "and" || lower === "or") return [{ kind: "sign", text: "," }];
  if (lower === "union") return [{ kind: "sign", text: "cup" }];
  if (lower === "in") return [{ kind: "sign", text: "in" }];
  return word.length <= 3 && !PROSE.has(lower) ? [...word].map((letter) => ({ kind: "name", text: letter })) : void 0;
}
function prepare(source) {
  const unescaped = source.includes("begin{") ? source : source.replace(/\\\\(?=[a-zA-Z({[])/g, "\\");
  const named = readConventions(unescaped);
  let text = named.replace(/,\\!\s*(?=\d{3})/g, "").replace(WRAPPERS, " ").replace(SPACES, "");
  for (const [pattern, by] of UNICODE) text = text.replace(pattern, by);
  return text.replace(TEXTS, (_, content) => readText2(content)).replace(/\\(?:dots|ldots|cdots)\b/g, "").replace(/(?<!\\)\$|\\[()[\]]|€|£/g, " ").replace(/[.;:,]\s*$/, "").trim();
}
function readConventions(text) {
  return text.replace(
    /(\d*)\.(\d{0,12})\\(?:overline|bar)\s*\{(\d{1,12})\}/g,
    (_, whole, fixed, period) => {
      const nines = 10n ** BigInt(period.length) - 1n;
      const top = BigInt(`${whole}${fixed}` || "0") * nines + BigInt(period);
      return `\\frac{${top}}{${nines * 10n ** BigInt(fixed.length)}}`;
    }
  ).replace(/(?<=\d)(?:\.\.\.|…)/g, "").replace(
    /(?<=\d)_\{?(?:\\(?:text|mathrm)\{)?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen)\}?\}?/g,
    ""
  ).replace(/^\s*\$?\s*(\d{1,3}(?:\.\d+)?)\s*(?::|\\colon| to )\s*(\d(?!\d\b)\d{0,2}(?:\.\d+)?)\s*\$?\.?\s*$/, "$1/$2").replace(/\{\s*([^{}]{1,40})\\choose\s*([^{}]{1,40})\}/g, "\\binom{$1}{$2}").replace(/\b[Cc]\(\s*(\w{1,4})\s*,\s*(\w{1,4})\s*\)/g, "\\binom{$1}{$2}").replace(/(?:\{\})?_\{?(\w{1,4})\}?\s*C_\{?(\w{1,4})\}?/g, "\\binom{$1}{$2}").replace(/\\(?:mathbf|hat|vec|boldsymbol|bm)\s*\{\s*\\?([ijk])(?:math)?\s*\}/g, " \\unit$1 ").replace(
    /\\math(?:bb|bf)\s*\{?R\}?|ℝ|^\s*(?:\\text\{)?(?:all|any) real numbers?(?: x)?\}?\.?\s*$/i,
    "(-\\infty,\\infty)"
  ).replace(/^\s*(?:\\text\{)?(?:there (?:is|are) )?no (?:real )?solutions?\}?\.?\s*$/i, "\\emptyset").replace(/\\\{\s*\\\}/g, "\\emptyset").replace(/\\lfloor|⌊/g, " floor(").replace(/\\lceil|⌈/g, " ceil(").replace(/\\r(?:floor|ceil)|[⌋⌉]/g, ")");
}
function readText2(content) {
  const word = content.trim().replace(/[.()]/g, "");
  if (/^(?:and|or|,)$/i.test(word)) return ",";
  if (/^[A-Z]$/.test(word)) return `"${word}"`;
  if (/^(?:%|percent|per cent|pct)$/i.test(word)) return "\\%";
  return /^[\d.,]+$/.test(word) ? word : " ";
}

// flow/3-scoring/mathematics/find-math-answer.ts
var MAX_SEARCHED_CHARACTERS = 8e3;
var SEGMENT = /\$\$([^$]{1,1500})\$\$|(?<!\\)\$([^$]{1,1500})(?<!\\)\$|\\\(([^\n]{1,1500}?)\\\)|\\\[((?:(?!\\\[|\\\]).){1,1500})\\\]/gs;
var ENUMERATION = /^(?:[^a-z]|\b(?:and|or|are|is|either|both|the|values?|solutions?|roots?|answers?)\b)*$/i;
function findMathAnswers(text, inProse) {
  const final = extractFinalAnswer(text);
  const segments = (part) => [...part.slice(-MAX_SEARCHED_CHARACTERS).matchAll(SEGMENT)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? ""
  );
  if (final.how === "boxed") {
    const adjacent = /\\boxed\{([^{}]{1,100})\}(?:\s*\\boxed\{[^{}]{1,100}\}){1,20}/.exec(text)?.[0].match(/(?<=\{)[^{}]+(?=\})/g);
    return bounded2([
      adjacent === void 0 || adjacent === null ? final.text : adjacent.join(", "),
      ...percentBehind(text, final.text)
    ]);
  }
  const inside = segments(final.text);
  const announced = final.how === "phrase" || final.how === "hashes" || final.how === "conclusion";
  if ((announced || final.how === "whole") && inside.length > 1 && ENUMERATION.test(final.text.replace(SEGMENT, " ")))
    return bounded2([inside.join(", ")]);
  if (announced && inside.length === 0 && /\d/.test(final.text)) return bounded2([final.text]);
  const found = announced ? [final.text, ...inside.slice(-1)] : [];
  return bounded2([
    ...found,
    ...segments(text).slice(-1),
    final.text,
    text.trim(),
    ...inProse ? formulaRuns(final.text).slice(-1) : []
  ]);
}
function formulaRuns(sentence) {
  return sentence.split(/(?<![A-Za-z\\])(?!(?:sqrt|sin|cos|tan|log|ln|exp|pi)\b)[A-Za-z']{2,}|(?<![A-Za-z])[aI](?= [a-z])/).map((run) => run.replace(/^[\s,.;:!?]+|[\s,.;:!?]+$/g, "")).filter((run) => run.length >= 3 && run.length <= 200 && /[=^+*/<>()[\]-]/.test(run) && /[\da-z]/i.test(run));
}
function percentBehind(text, boxed) {
  const behind = text.slice(text.lastIndexOf(`{${boxed}}`) + boxed.length + 2);
  return /^\$?\s*(?:\\?%|percent\b|pct\b)/.test(behind) ? [`${boxed} %`] : [];
}
function bounded2(candidates) {
  return [...new Set(candidates.map((candidate) => candidate.trim()))].filter(
    (candidate) => candidate !== "" && candidate.length <= MAX_MATH_CHARACTERS
  );
}

// flow/3-scoring/mathematics/parse-math.ts
var MAX_DEPTH = 40;
var COMPARISONS = {
  "=": "=",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
  "!=": "!=",
  in: "in"
};
var CONSTANTS = { pi: "pi", inf: "inf" };
function parseMath(source, thousands = true) {
  const tokens = tokeniseMath(source, thousands);
  if (tokens === void 0 || tokens.length === 0) return void 0;
  const approximate = tokens.findIndex((token) => token.kind === "sign" && token.text === "~");
  const parser = new Parser(approximate > 0 ? tokens.slice(0, approximate) : tokens);
  const node2 = parser.list("", "");
  return parser.atEnd ? node2 : void 0;
}
function isInverse(name2, exponent) {
  return /^(?:sin|cos|tan)$/.test(name2) && exponent?.kind === "negated" && exponent.arg.kind === "number" && exponent.arg.value.toString() === "1";
}
var Parser = class {
  tokens;
  position = 0;
  depth = 0;
  constructor(tokens) {
    this.tokens = [...tokens];
  }
  get atEnd() {
    return this.position >= this.tokens.length;
  }
  /** Comma-separated formulas up to `close`; one alone without brackets is itself. */
  list(open2, close2) {
    const items = [];
    if (close2 !== "" && this.isSign(close2)) return void 0;
    do {
      const item = this.chain();
      if (item === void 0) return void 0;
      items.push(item);
    } while (this.accept(",") || this.accept(";"));
    const [only] = items;
    if (open2 === "" && items.length === 1) return only;
    return { kind: "list", open: open2, close: "", items };
  }
  chain() {
    const first = this.union();
    if (first === void 0) return void 0;
    const items = [first];
    const signs = [];
    for (let sign = this.comparison(); sign !== void 0; sign = this.comparison()) {
      const next = this.union();
      if (next === void 0) return void 0;
      items.push(next);
      signs.push(sign);
    }
    if (signs.length === 0) return first;
    return relationOf(items, signs);
  }
  union() {
    const items = [];
    do {
      const item = this.sum();
      if (item === void 0) return void 0;
      items.push(item);
    } while (this.accept("cup"));
    return items.length === 1 ? items[0] : { kind: "union", items };
  }
  sum() {
    let left = this.product();
    for (; ; ) {
      if (left === void 0) return void 0;
      const sign = ["+", "-", "+-"].find((text) => this.isSign(text));
      if (sign === void 0) return left;
      this.position += 1;
      const right = this.product();
      if (right === void 0) return void 0;
      left = sign === "+-" ? { kind: "plus-minus", left, right } : { kind: "sum", args: [left, sign === "-" ? { kind: "negated", arg: right } : right] };
    }
  }
  product() {
    let left = this.signed();
    for (; ; ) {
      if (left === void 0) return void 0;
      if (this.accept("*")) {
        const right = this.signed();
        if (right === void 0) return void 0;
        left = multiply(left, right);
      } else if (this.accept("/")) {
        const right = this.signed();
        if (right === void 0) return void 0;
        left = { kind: "quotient", left, right };
      } else if (this.startsFactor()) {
        const right = this.power();
        if (right === void 0) return void 0;
        left = mixedNumber(left, right) ?? multiply(left, right);
      } else return left;
    }
  }
  signed() {
    if (this.accept("-")) {
      const arg = this.signed();
      return arg && { kind: "negated", arg };
    }
    if (this.accept("+-")) {
      const right = this.signed();
      return right && { kind: "plus-minus", left: numberNode("0"), right };
    }
    return this.accept("+") ? this.signed() : this.power();
  }
  power() {
    let base = this.atom();
    for (; ; ) {
      if (base === void 0) return void 0;
      if (this.accept("^")) {
        const right = this.argument();
        return right && { kind: "power", left: base, right };
      }
      if (this.accept("!")) base = { kind: "call", name: "factorial", args: [base] };
      else if (this.isSign("%")) {
        this.position += 1;
        base = base.kind === "number" ? { ...base, percent: true } : { kind: "quotient", left: base, right: numberNode("100") };
      } else if (this.isSign("_") && base.kind === "symbol") {
        this.position += 1;
        const index = this.atom();
        if (index?.kind !== "number" && index?.kind !== "symbol") return void 0;
        base = {
          kind: "symbol",
          name: `${base.name}_${index.kind === "number" ? index.value.toString() : index.name}`
        };
      } else if (this.isSign("'") && base.kind === "symbol") {
        this.position += 1;
        base = { kind: "symbol", name: `${base.name}'` };
      } else return base;
    }
  }
  atom() {
    const token = this.tokens[this.position];
    if (token === void 0 || this.depth > MAX_DEPTH) return void 0;
    this.position += 1;
    this.depth += 1;
    try {
      if (token.kind === "number") return numberNode(token.text);
      if (token.kind === "text") return { kind: "text", text: token.text };
      if (token.kind === "name") return { kind: "symbol", name: token.text };
      if (token.kind === "function") return this.call(token.text);
      return this.bracketed(token.text);
    } finally {
      this.depth -= 1;
    }
  }
  bracketed(sign) {
    const constant = CONSTANTS[sign];
    if (constant !== void 0)
      return constant === "inf" ? { kind: "infinity" } : { kind: "call", name: "pi", args: [] };
    if (sign === "begin") return this.matrix();
    if (sign === "empty") return { kind: "list", open: "{", close: "}", items: [] };
    if (sign === "|") {
      const inner2 = this.sum();
      return inner2 !== void 0 && this.accept("|") ? { kind: "call", name: "abs", args: [inner2] } : void 0;
    }
    if (sign === "{") {
      const inner2 = this.list("", "}");
      if (inner2 === void 0 || !this.accept("}")) return void 0;
      return inner2.kind === "list" && inner2.open === "" ? { ...inner2, open: "{", close: "}" } : inner2;
    }
    if (sign === "]") return this.reversed();
    const open2 = sign === "\\{" ? "{" : sign;
    if (open2 !== "(" && open2 !== "[" && open2 !== "{") return void 0;
    const inner = this.list("", open2 === "{" ? "\\}" : ")");
    if (inner === void 0) return void 0;
    if (open2 === "{" && (this.accept("|") || this.accept(":"))) return this.condition();
    const close2 = this.accept(")") ? ")" : this.accept("]") ? "]" : this.accept("\\}") ? "}" : void 0;
    if (close2 === void 0 || open2 === "{" !== (close2 === "}")) return void 0;
    if (inner.kind === "list" && inner.open === "") return { ...inner, open: open2, close: close2 };
    if (open2 === "{") return { kind: "list", open: open2, close: close2, items: [inner] };
    return open2 === "(" && close2 === ")" ? inner : open2 === "[" && close2 === "]" ? inner : void 0;
  }
  /** `{x | x > 2}`: the set is what its condition says. */
  condition() {
    const inner = this.list("", "\\}");
    return inner !== void 0 && this.accept("\\}") ? inner : void 0;
  }
  reversed() {
    const inner = this.list("", "");
    const close2 = this.accept("[") ? ")" : this.accept("]") ? "]" : void 0;
    return inner?.kind === "list" && inner.open === "" && close2 !== void 0 ? { ...inner, open: "(", close: close2 } : void 0;
  }
  matrix() {
    const rows3 = [];
    do {
      if (this.isSign("end")) break;
      const row = [];
      do {
        const cell = this.sum();
        if (cell === void 0) return void 0;
        row.push(cell);
      } while (this.accept("&"));
      rows3.push(row);
    } while (this.accept("row"));
    const width = rows3[0]?.length;
    return this.accept("end") && rows3.every((row) => row.length === width) && rows3.length > 0 ? { kind: "matrix", rows: rows3 } : void 0;
  }
  call(name2) {
    if (name2 === "frac" || name2 === "binom") {
      const left = this.argument();
      const right = this.argument();
      if (left === void 0 || right === void 0) return void 0;
      return name2 === "frac" ? { kind: "quotient", left, right } : { kind: "call", name: name2, args: [left, right] };
    }
    let index;
    if (name2 === "sqrt" && this.accept("[")) {
      index = this.sum();
      if (index === void 0 || !this.accept("]")) return void 0;
    }
    const logBase = name2 === "log" && this.accept("_") ? this.argument() : void 0;
    const exponent = name2 !== "sqrt" && this.accept("^") ? this.argument() : void 0;
    let argument = name2 === "sqrt" || this.isSign("(") || this.isSign("{") ? this.argument() : this.power();
    if (argument === void 0) return void 0;
    while (name2 !== "sqrt" && argument.kind === "number" && (this.tokens[this.position]?.kind === "name" || this.isSign("pi"))) {
      const factor = this.power();
      if (factor === void 0) return void 0;
      argument = multiply(argument, factor);
    }
    const more2 = index ?? logBase;
    if (isInverse(name2, exponent)) return { kind: "call", name: `arc${name2}`, args: [argument] };
    const node2 = { kind: "call", name: name2, args: more2 === void 0 ? [argument] : [argument, more2] };
    return exponent === void 0 ? node2 : { kind: "power", left: node2, right: exponent };
  }
  /** What a LaTeX command takes: a group, or one digit of a number (`\frac13`, `x^23`), or one atom. */
  argument() {
    const token = this.tokens[this.position];
    const previous = this.tokens[this.position - 1];
    if (token?.kind === "number" && token.text.length === 2 && previous?.kind === "function" && previous.text === "frac") {
      this.tokens.splice(
        this.position,
        1,
        { kind: "number", text: token.text[0] ?? "" },
        { kind: "number", text: token.text[1] ?? "" }
      );
    }
    if (this.accept("-")) {
      const arg = this.atom();
      return arg && { kind: "negated", arg };
    }
    return this.atom();
  }
  startsFactor() {
    const token = this.tokens[this.position];
    if (token === void 0 || token.kind === "text") return false;
    return token.kind !== "sign" || ["(", "{", "pi", "begin", "[", "inf", "empty"].includes(token.text);
  }
  comparison() {
    const token = this.tokens[this.position];
    const sign = token?.kind === "sign" ? COMPARISONS[token.text] : void 0;
    if (sign !== void 0) this.position += 1;
    return sign;
  }
  isSign(text) {
    const token = this.tokens[this.position];
    return token?.kind === "sign" && token.text === text;
  }
  accept(text) {
    if (!this.isSign(text)) return false;
    this.position += 1;
    return true;
  }
};

// flow/3-scoring/read-quantities.ts
var MAX_EXPONENT = 400;
var MAX_QUANTITIES = 2e3;
var CURRENCIES = {
  $: "$",
  "€": "€",
  "£": "£",
  "¥": "¥",
  "₹": "₹",
  dollar: "$",
  dollars: "$",
  usd: "$",
  bucks: "$",
  euro: "€",
  euros: "€",
  eur: "€",
  yen: "¥",
  rupees: "₹",
  rupee: "₹",
  cents: "cent",
  cent: "cent",
  us$: "$"
};
var NUMBER2 = new RegExp(
  String.raw`(?<![\w.\\])(?:(us\$|[$€£¥₹]) ?)?([-+]?) ?(?:(us\$|[$€£¥₹]) ?)?(?:(\d{1,3}(?:,\d{3}){1,8}(?!\d)|\d{1,3}(?: \d{3}){1,8}(?![\d.,]*\d)|\d{1,60})(\.\d{1,60})?|(\.\d{1,60}))` + String.raw`(?: ?(?:e|[x×*] ?10 ?\^ ?\(?\{?)([-+]?\d{1,6})\)?\}?)?` + String.raw`(?:(?: ?\/ ?(\d{1,30}))(?![\d/]))?(?: (\d{1,6})\/(\d{1,6})(?![\d/]))?`,
  "gi"
);
var SYMBOL_BEHIND = /^[a-z](?![a-z'\d])/i;
var JOINT = /^,?(?: and)? ?$/;
var PERCENT = /^ ?(?:%|percent\b|per cent\b|percentage points?\b)/i;
var UNIT_BEHIND = new RegExp(`^[ -]?(${UNIT_PATTERN})(?![\\p{L}\\d])`, "iu");
var WORD_BEHIND = /^ ?([a-z]{2,8}\b|[$€£¥₹])/i;
function readQuantities(cleaned, options = { words: true }) {
  const text = options.words ? readableText(cleaned) : plainLatex(cleaned);
  const found = [];
  for (const match of text.matchAll(NUMBER2)) {
    if (found.length >= MAX_QUANTITIES) break;
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const quantity = readOne(text, match);
    if (quantity !== void 0 && !SYMBOL_BEHIND.test(text.slice(quantity.end, quantity.end + 3))) found.push(quantity);
  }
  return joinMeasures(text, found);
}
function joinMeasures(text, found) {
  const joined = [];
  for (const next of found) {
    const last2 = joined.at(-1);
    const gap = last2 === void 0 ? "" : text.slice(last2.end, next.start);
    const goesOn = last2?.unit !== void 0 && next.unit !== void 0 && last2.unit.dimension === next.unit.dimension && last2.unit.dimension !== "temperature" && next.unit.factor.compare(last2.unit.factor) < 0 && next.value.times(next.unit.factor).compare(last2.unit.factor) < 0 && last2.value.isInteger() && JOINT.test(gap);
    if (!goesOn || last2?.unit === void 0 || next.unit === void 0) {
      joined.push(next);
      continue;
    }
    joined[joined.length - 1] = {
      ...last2,
      value: last2.value.plus(next.value.times(next.unit.factor).dividedBy(last2.unit.factor)),
      plain: false,
      text: text.slice(last2.start, next.end).trim(),
      end: next.end
    };
  }
  return joined;
}
function readableText(cleaned) {
  return digitsForNumberWords(plainLatex(cleaned));
}
function plainLatex(text) {
  if (!/[\\$]/.test(text)) return text;
  return text.replace(/\\[dt]?frac\s*\{([^{}]{1,60})\}\s*\{([^{}]{1,60})\}/g, " $1/$2").replace(/\\[dt]?frac(\d)(\d)/g, " $1/$2").replace(/\\(?:text|mathrm|textbf|mathbf|mbox)\s*\{([^{}]{0,200})\}/g, " $1 ").replace(/\\boxed\s*\{([^{}]{0,200})\}/g, " $1 ").replace(/,\\!\s*(?=\d{3})|\{,\}|\\[,!;: ]/g, "").replace(/\\(?:times|cdot)\b/g, "*").replace(/\\(?:left|right)\b/g, "").replace(/\^\s*\{?\\circ\}?|\\degree\b/g, "°").replace(/\\([$%#&])/g, "$1").replace(/\\[()[\]]/g, " ").replace(/ {2,}/g, " ");
}
function readOne(text, match) {
  const whole = (match[4] ?? "").replace(/[ ,]/g, "");
  const fraction = match[5] ?? match[6] ?? "";
  const digits = Rational.parse(`${whole}${fraction}`);
  if (digits === void 0) return void 0;
  let end = match.index + match[0].length;
  let value = digits;
  const exponent = match[7] === void 0 ? 0 : Number(match[7]);
  if (Math.abs(exponent) > MAX_EXPONENT) return void 0;
  if (exponent !== 0) value = value.times(Rational.of(10n).power(exponent));
  const over2 = match[8] === void 0 ? void 0 : BigInt(match[8]);
  const [mixedTop, mixedBottom] = [match[9], match[10]];
  if (over2 === 0n || mixedBottom === "0") return void 0;
  if (over2 !== void 0) value = value.dividedBy(Rational.of(over2));
  else if (mixedTop !== void 0 && mixedBottom !== void 0 && /^0*[1-9]/.test(mixedBottom))
    value = value.plus(Rational.of(BigInt(mixedTop), BigInt(mixedBottom)));
  if (match[2] === "-" && !isRange(text, match.index)) value = value.negated();
  const behind = text.slice(end, end + 40);
  const percent = PERCENT.exec(behind);
  const unitMatch = percent === null ? UNIT_BEHIND.exec(behind) : null;
  const word = WORD_BEHIND.exec(behind)?.[1]?.toLowerCase() ?? "";
  const sign = match[1] ?? match[3];
  const currency = sign !== void 0 ? CURRENCIES[sign.toLowerCase()] ?? "" : CURRENCIES[word] ?? "";
  const unit = unitMatch === null || currency !== "" || isPlainWord(unitMatch[1] ?? "", behind) ? void 0 : findUnit((unitMatch[1] ?? "").toLowerCase());
  end += percent?.[0].length ?? (unit === void 0 ? 0 : unitMatch?.[0].length ?? 0);
  return {
    value,
    unit,
    currency,
    percent: percent !== null,
    decimals: fraction === "" ? 0 : fraction.length - 1,
    plain: over2 === void 0 && mixedTop === void 0,
    text: text.slice(match.index, end).trim(),
    start: match.index,
    end
  };
}
function isRange(text, start) {
  return /[\d%)]\s*$/.test(text.slice(Math.max(0, start - 3), start));
}
function isPlainWord(name2, behind) {
  return /^(?:in|st|pt|h|d|c|f|k|t|s|min|cal|pa|"|bar|stone|pound|pounds)$/i.test(name2) && /^[ -]?\S+ +[a-z]/i.test(behind) && /^(?:in|st|")$/i.test(name2);
}

// flow/3-scoring/read-single-quantity.ts
var MAX_WORDS3 = 4;
var MAX_CHARACTERS2 = 120;
var FORMULA = /[\\^√π∞=<>+*|[\]{}~:/-]|\d/;
var LEADING2 = /\b(?:about|approximately|approx|around|roughly|exactly|usd|us|eur|a|an|the|total|of|is|it|answer|negative|minus)\b/gi;
var ORDINAL = /\d(?:st|nd|rd|th|'?s)\b/i;
var COMPOUND_UNIT = /^ [a-zµ]{1,10}(?: ?[/·* ] ?[a-zµ]{1,10}(?:\^?\{?-?\d\}?)?){1,4}$/i;
var DATED = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|am|pm)\b|\b[ap]\.m\b/i;
function readSingleQuantity(short) {
  if (short.length > MAX_CHARACTERS2) return void 0;
  const text = readableText(
    cleanText(short).trim().replace(/^([$€£ ]*\d+),(\d{2})(?![\d,])/, "$1.$2")
  );
  if (ORDINAL.test(text)) return void 0;
  const quantities = readQuantities(text);
  const [only] = quantities;
  if (only === void 0 || quantities.length !== 1) return void 0;
  const before = text.slice(0, only.start).replace(/\$/g, "");
  const behind = text.slice(only.end).replace(/\$/g, "").replace(COMPOUND_UNIT, "");
  if (behind.startsWith("!") || FORMULA.test(before) || FORMULA.test(behind) || DATED.test(text)) return void 0;
  if (/\p{L}/u.test(before.replace(LEADING2, ""))) return void 0;
  return (behind.match(/\p{L}+/gu)?.length ?? 0) <= MAX_WORDS3 ? only : void 0;
}

// flow/3-scoring/methods/mathematics.ts
var FORMULA_SIGN = /[\\\d=<>^+*/([{∞∅π√|-]|\b(?:infinity|sin|cos|tan|log|ln|sqrt|no (?:real )?solutions?|all real numbers)\b/i;
var GENUINE = /[\\^=<>√π∞∪≤≥]/;
var DEGREES = /\\circ|\\degree|°/;
var AMBIGUOUS2 = /[([{]\s*\d{1,3},\d{3}\s*[)\]}]/;
var LETTERED = /^(?:\([A-J]\)|[A-J][).:])\s+\S/;
var MAX_ANNOUNCED2 = 3;
var mathematicsMethod = {
  name: "mathematics",
  version: 1,
  canJudge: (input2) => input2.kind !== "similarity" && input2.references.length > 0 && input2.references.some((reference) => readTruth2(reference) !== void 0),
  judge: judge5
};
function judge5(input2) {
  const truths = input2.references.map(readTruth2).filter((truth) => truth !== void 0);
  const text = cleanText(input2.answer);
  const plain = truths.every((truth) => readSingleQuantity(truth.source) !== void 0);
  const genuine = !plain && input2.references.every((reference) => GENUINE.test(reference));
  const answer = firstFormula(findMathAnswers(text, genuine));
  if (answer === void 0) return genuine ? verdict2(false, null, "no formula in the final answer") : void 0;
  if (repeatsQuestion(answer, truths, input2.question))
    return verdict2(false, answer.source, "repeats a formula of the question");
  if (plain && readSingleQuantity(answer.source) !== void 0) return void 0;
  const announced = new Set(
    [...extractFinalAnswer(text).earlier, answer.source].map((part) => part.replace(/\s/g, ""))
  );
  if (announced.size > MAX_ANNOUNCED2) return verdict2(false, answer.source, `${announced.size} different final answers`);
  const several = plain && answer.readings.every((reading) => reading.kind === "list" && reading.open === "");
  const right = truths.some(
    (truth) => truth.readings.some((one) => answer.readings.some((other) => equalMath(one, other)))
  );
  return verdict2(
    right,
    answer.source,
    right ? "says the same as the truth" : several ? "offers several answers" : "says something else than the truth"
  );
}
function verdict2(right, extracted, note) {
  const points = right ? MAX_SCORE : 0;
  return {
    score: points,
    extracted: extracted?.slice(0, 400) ?? null,
    criteria: [{ name: "equivalence", points, max: MAX_SCORE, note }],
    interval: [points, points],
    trace: ["read as a formula", note]
  };
}
function repeatsQuestion(answer, truths, question) {
  const bare = (text) => cleanText(text).replace(/[\s$\\()]|\b(?:left|right)\b/g, "");
  const source = bare(answer.source);
  return source.length >= 3 && /\D/.test(source) && bare(question).includes(source) && !truths.some((truth) => bare(truth.source) === source);
}
function readTruth2(reference) {
  if (LETTERED.test(reference.trim()) || CHOICE_LETTER.test(unwrapText(reference).trim())) return void 0;
  return firstFormula(findMathAnswers(cleanText(reference), false));
}
function firstFormula(candidates) {
  for (const source of candidates) {
    const node2 = FORMULA_SIGN.test(source) ? parseMath(source) : void 0;
    if (node2 === void 0) continue;
    const pair = AMBIGUOUS2.test(source) ? parseMath(source, false) : void 0;
    const calm = source.endsWith("!") ? parseMath(source.slice(0, -1)) : void 0;
    const radians = DEGREES.test(source) ? inRadians(node2) : void 0;
    return { source, readings: [node2, pair, calm, radians].filter((reading) => reading !== void 0) };
  }
  return void 0;
}
function inRadians(degrees) {
  const pi = { kind: "call", name: "pi", args: [] };
  return { kind: "quotient", left: { kind: "product", args: [degrees, pi] }, right: numberNode("180") };
}

// flow/3-scoring/pick-quantity.ts
var DENIED2 = /(?:\bnot|n't|\bnever)(?: (?:it's|is|be|equal to|a|the)){0,2} [$€£]?\d[\d.,]*(?<![.,])/gi;
var HOW_MANY = /\bhow many (?:more |different |total |whole |full |of the )?([a-z]+)/i;
var YEAR = /^(?:1\d|20)\d\d$/;
var SAME_MEASURE = 0.01;
var MAX_CLAUSES = 12;
function readWanted(question, truth) {
  const noun = HOW_MANY.exec(question)?.[1]?.toLowerCase();
  return {
    known: readQuantities(question),
    asked: new Set(
      tokensOf(question).map(singular).filter((token) => /\p{L}{3}/u.test(token) && !COMMON2.has(token))
    ),
    noun: noun === void 0 ? void 0 : singular(noun),
    year: truth !== void 0 && truth.unit === void 0 && truth.currency === "" && YEAR.test(truth.text.trim())
  };
}
function pickQuantity(raw, wanted) {
  const statement = raw.replace(DENIED2, " ");
  return pickYear(statement, wanted) ?? pickCounted(statement, wanted) ?? pickStated(statement, wanted) ?? pickByClause(statement, wanted);
}
function pickYear(statement, wanted) {
  if (!wanted.year) return void 0;
  const years = distinct(readQuantities(statement, { words: false }).filter((entry) => YEAR.test(entry.text)));
  if (years.length <= 1) return years[0];
  if (/\bor\b|\bbetween\b|\beither\b/.test(statement)) return void 0;
  const clauses = statement.split(/[;\n]|,(?! \d{4}\b)|\.(?= )|\b(?=and )|\b(?:but|while|although|though|whereas)\b/).slice(0, MAX_CLAUSES).map((clause) => ({
    clause,
    years: readQuantities(clause, { words: false }).filter((entry) => YEAR.test(entry.text))
  })).filter(({ years: found }) => found.length === 1);
  return clauses[likeliest(
    clauses.map(({ clause }) => clause),
    wanted
  )]?.years[0];
}
function likeliest(clauses, wanted) {
  let before = [];
  const weights = clauses.map((clause) => {
    const own2 = overlapOf(clause, wanted);
    const shared = /^and [a-z]/.test(clause) ? (/* @__PURE__ */ new Set([...before, ...own2])).size : own2.length;
    before = own2;
    return shared;
  });
  const most = Math.max(...weights, 0);
  const best = weights.flatMap((weight, index) => weight === most ? [index] : []);
  const inherits = (index) => /^and [a-z]/.test(clauses[index] ?? "");
  return most >= 1 && (best.length === 1 || best.slice(1).every(inherits)) ? best[0] ?? -1 : -1;
}
function pickCounted(statement, wanted) {
  const { noun } = wanted;
  if (noun === void 0 || /[=≈]/.test(statement)) return void 0;
  const text = statement;
  const counted = readQuantities(text).filter((entry) => {
    const behind = tokensOf(entry.end <= text.length ? text.slice(entry.start, entry.end + 30) : "").slice(0, 4);
    return behind.some((token) => singular(token) === noun);
  });
  const fresh2 = distinct(counted).filter((entry) => !isKnown(entry, wanted));
  return fresh2.length === 1 && distinct(readQuantities(text)).length > 1 ? fresh2[0] : void 0;
}
function pickStated(statement, wanted) {
  const withoutReasons = statement.split(
    /[,;(]? ?\b(?:because|since|which is|as it|instead of|rather than|not \$?\d|after|following|down from|when|once|out of)\b/i
  )[0] ?? statement;
  const text = readQuantities(withoutReasons).length > 0 ? withoutReasons : statement;
  const afterEquals = /^.*(?:=|≈|\\approx)(.*\d.*)$/s.exec(text)?.[1];
  const all = distinct(readQuantities(afterEquals ?? text));
  if (all.length <= 1) return all[0];
  const measured = sameMeasure(all);
  if (measured !== void 0) return measured;
  if (/\bor\b|\beither\b|\bmaybe\b/i.test(text)) return void 0;
  const fresh2 = all.filter((entry) => !isKnown(entry, wanted));
  if (fresh2.length === 1) return fresh2[0];
  const inDigits = distinct(readQuantities(afterEquals ?? text, { words: false }));
  if (inDigits.length === 1) return inDigits[0];
  const result = /\b(?:is|are|was|costs?|equals?|leaves|makes|gets?|has|have|pays?|total(?: of)?|be|spen[dt]s?|earns?|needs?|takes?)(?: now| only| exactly| about| a total of| approximately| still| left with)*:? [$€£]?-?\d[^,;\n]*$/i.exec(
    text
  );
  if (result !== null) {
    const tail = distinct(readQuantities(result[0]));
    if (tail.length === 1) return tail[0];
  }
  const candidates = fresh2.length > 0 ? fresh2 : all;
  return all.length <= 2 && !/[,\n|]|\band\b/.test(text) ? candidates.at(-1) : void 0;
}
function pickByClause(statement, wanted) {
  if (/\b(?:or|either|maybe|between|from)\b/i.test(statement)) return void 0;
  const plain = statement.replace(/\([^()]{0,200}\)/g, " ").replace(DATE_REMARK, " ");
  const clauses = plain.split(/[;\n]|,(?= )|\b(?=and )|\b(?:while|whereas|although|but|which)\b/).slice(0, MAX_CLAUSES).map((clause) => ({ clause, found: distinct(readQuantities(clause)).filter((entry) => !isKnown(entry, wanted)) })).filter(({ found }) => found.length > 0);
  const best = clauses[likeliest(
    clauses.map(({ clause }) => clause),
    wanted
  )];
  return best?.found.length === 1 ? best.found[0] : void 0;
}
var DATE_REMARK = /\b(?:(?:on|in|since|by|as of|until) )?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?:st|nd|rd|th)?,? (?:1\d|20)\d\d|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december) (?:1\d|20)\d\d)|\b(?:in|since|as of|by|for|season|chapter|volume|part|grade) (?:1\d|20)?\d\d?\b/gi;
function sameMeasure(all) {
  const [first] = all;
  const unit = first?.unit;
  if (first === void 0 || unit === void 0 || all.length > 3 || new Set(all.map((entry) => entry.unit?.name)).size < all.length)
    return void 0;
  const inBase = (entry) => Number(
    entry.value.times(entry.unit?.factor ?? unit.factor).plus(entry.unit?.offset ?? unit.offset).toDecimal(9)
  );
  const base = inBase(first);
  const same = all.every(
    (entry) => entry.unit?.dimension === unit.dimension && Math.abs(inBase(entry) - base) <= SAME_MEASURE * Math.abs(base)
  );
  return same ? first : void 0;
}
function distinct(list) {
  return list.filter(
    (entry, index) => list.findIndex((other) => other.value.equals(entry.value) && other.unit === entry.unit) === index
  );
}
function isKnown(entry, wanted) {
  return wanted.known.some((other) => other.value.equals(entry.value));
}
function overlapOf(clause, wanted) {
  const tokens = tokensOf(clause).map(singular).filter((token) => /\p{L}{3}/u.test(token) && !COMMON2.has(token));
  return [...wanted.asked].filter((word) => tokens.some((token) => sameWord(word, token) > 0));
}
var COMMON2 = new Set("how many much what when which year the was were did does are and for has have".split(" "));

// flow/3-scoring/methods/numeric.ts
var POINTS_WITHOUT_UNIT = 9e3;
var POINTS_COARSE = 8e3;
var SHORT_DECIMALS = 3;
var SAME2 = Rational.of(1n, 1000000000n);
var ROUNDED_CONVERSION = Rational.of(2n, 1000n);
var MAX_ANNOUNCED3 = 3;
var numericMethod = {
  name: "numeric",
  version: 1,
  canJudge: (input2) => input2.kind !== "similarity" && input2.references.length > 0 && input2.references.every((reference) => readSingleQuantity(reference) !== void 0),
  judge: judge6
};
function judge6(input2) {
  const found = findAnswer(input2);
  if (found.quantity === void 0) return verdict3(0, found.shown, found.trace, found.reason);
  let best = { points: 0, note: "another value" };
  for (const reference of input2.references) {
    const truth = readSingleQuantity(reference);
    const compared = truth === void 0 ? best : comparePoints(found.quantity, truth);
    if (compared.points > best.points || best.note === "another value") best = compared;
  }
  return verdict3(best.points, found.quantity.text, found.trace, best.note);
}
function verdict3(points, extracted, trace, note) {
  return {
    score: points,
    extracted,
    criteria: [{ name: "value", points, max: MAX_SCORE, note }],
    interval: [points, points],
    trace: [...trace, note]
  };
}
function findAnswer(input2) {
  const fraction = input2.references.some((reference) => readSingleQuantity(reference)?.plain === false);
  const cleaned = cleanText(input2.answer);
  const text = fraction ? cleaned.replace(/(\d+) (?:out of|in every|in) (\d+)/g, "$1/$2") : cleaned;
  const final = extractFinalAnswer(text);
  const [first] = input2.references;
  const known2 = readWanted(cleanText(input2.question), first === void 0 ? void 0 : readSingleQuantity(first));
  const announced = new Set(
    [...final.earlier, final.text].flatMap((part) => pickQuantity(part, known2)?.value.toString() ?? [])
  );
  if (announced.size > MAX_ANNOUNCED3)
    return {
      quantity: void 0,
      shown: null,
      reason: `${announced.size} different final answers`,
      trace: [`looked at: ${final.how}`]
    };
  for (const part of partsInOrder(final, text)) {
    const quantities = readQuantities(part.text);
    if (quantities.length === 0) continue;
    const quantity = pickQuantity(part.text, known2);
    const trace = [`looked at: ${part.how}`];
    return quantity === void 0 ? {
      quantity: void 0,
      shown: null,
      reason: `${quantities.length} numbers, none of them marked as the answer`,
      trace
    } : { quantity, shown: quantity.text, reason: "", trace };
  }
  return { quantity: void 0, shown: null, reason: "no number", trace: [`looked at: ${final.how}`] };
}
function partsInOrder(final, text) {
  const rest = final.how === "boxed" || final.how === "hashes" ? [] : sentencesOf(text).reverse().slice(0, 20);
  return [
    { text: final.text, how: final.how },
    ...rest.map((sentence) => ({ text: sentence, how: "last sentence with a number" }))
  ];
}
function comparePoints(answer, truth) {
  if (truth.unit !== void 0 && answer.unit !== void 0) {
    if (truth.unit.dimension !== answer.unit.dimension)
      return { points: 0, note: `another kind of unit: ${answer.unit.name} instead of ${truth.unit.name}` };
    const inTruthUnit = answer.value.times(answer.unit.factor).plus(answer.unit.offset).minus(truth.unit.offset).dividedBy(truth.unit.factor);
    const converted = truth.unit === answer.unit ? answer : { ...answer, value: inTruthUnit };
    const same = closeness(converted, truth);
    return same.points > 0 || truth.unit === answer.unit ? same : roundedConversion(answer, inTruthUnit, truth);
  }
  if (truth.currency !== "" && answer.currency !== "" && truth.currency !== answer.currency)
    return { points: 0, note: `another currency: ${answer.currency} instead of ${truth.currency}` };
  const direct = closeness(answer, truth);
  if (direct.points > 0) {
    const bare = truth.unit !== void 0 && answer.unit === void 0 && !answer.percent;
    return bare && direct.points === MAX_SCORE ? { points: POINTS_WITHOUT_UNIT, note: `right value without the unit ${truth.unit?.name ?? ""}` } : direct;
  }
  if (answer.percent === truth.percent) return direct;
  const asShare = (quantity) => quantity.percent ? { ...quantity, value: quantity.value.dividedBy(Rational.hundred), decimals: quantity.decimals + 2 } : quantity;
  return closeness(asShare(answer), asShare(truth));
}
function roundedConversion(answer, inTruthUnit, truth) {
  const digits = answer.value.absolute().toDecimal(6).replace(".", "").replace(/^0+|0+$/g, "").length;
  const off = inTruthUnit.minus(truth.value).absolute();
  const near = truth.value.numerator !== 0n && off.compare(truth.value.absolute().times(ROUNDED_CONVERSION)) <= 0;
  return near && digits >= 3 ? { points: POINTS_COARSE, note: "the right value, converted and rounded" } : { points: 0, note: "another value" };
}
function closeness(answer, truth) {
  const difference2 = answer.value.minus(truth.value).absolute();
  if (difference2.compare(truth.value.absolute().times(SAME2)) <= 0)
    return { points: MAX_SCORE, note: "the right value" };
  const digits = truth.value.absolute().toDecimal(truth.decimals).replace(".", "").replace(/^0+/, "").length;
  if (!answer.plain && truth.decimals > 0 && digits >= 3 && answer.value.round(truth.decimals).equals(truth.value))
    return { points: MAX_SCORE, note: "the right value, exactly" };
  if (!answer.plain || answer.decimals > 30) return { points: 0, note: "another value" };
  const rounded = truth.value.round(answer.decimals);
  const significant = answer.value.absolute().toDecimal(answer.decimals).replace(".", "").replace(/^0+/, "").length;
  const worthRounding = answer.decimals > 0 && !truth.value.isDecimal(Math.max(answer.decimals, 0));
  if (worthRounding && rounded.equals(answer.value)) {
    if (significant >= 3) return { points: MAX_SCORE, note: "the right value, rounded" };
    if (significant === 2 && !truth.value.isDecimal(SHORT_DECIMALS))
      return { points: POINTS_COARSE, note: "the right value, rounded to two digits" };
  }
  const truthRounded = truth.plain && truth.decimals > 0 && answer.decimals > truth.decimals && answer.value.round(truth.decimals).equals(truth.value);
  return truthRounded ? { points: MAX_SCORE, note: "the right value with more digits than the truth" } : { points: 0, note: "another value" };
}

// flow/3-scoring/metrics/edit-distance.ts
var MAX_EDIT_TOKENS = 4e3;
var EDIT = 8192;
var HIT = -1;
function editsBetween(reference, hypothesis) {
  const [truth, given] = [reference.slice(0, MAX_EDIT_TOKENS), hypothesis.slice(0, MAX_EDIT_TOKENS)];
  const width = given.length + 1;
  const steps = new Uint8Array((truth.length + 1) * width);
  let above2 = Float64Array.from({ length: width }, (_, column) => column * EDIT);
  steps.fill(3, 1, width);
  for (let row = 1; row <= truth.length; row += 1) {
    const line = new Float64Array(width);
    line[0] = row * EDIT;
    steps[row * width] = 2;
    for (let column = 1; column < width; column += 1) {
      const same = truth[row - 1] === given[column - 1];
      const diagonal = above2[column - 1] + (same ? HIT : EDIT);
      const [deleted, inserted] = [above2[column] + EDIT, line[column - 1] + EDIT];
      const least = Math.min(diagonal, deleted, inserted);
      line[column] = least;
      steps[row * width + column] = least === diagonal ? same ? 0 : 1 : least === deleted ? 2 : 3;
    }
    above2 = line;
  }
  const counts2 = [0, 0, 0, 0];
  for (let row = truth.length, column = given.length; row > 0 || column > 0; ) {
    const step = steps[row * width + column];
    counts2[step] = (counts2[step] ?? 0) + 1;
    if (step !== 3) row -= 1;
    if (step !== 2) column -= 1;
  }
  const [hits = 0, substitutions = 0, deletions = 0, insertions = 0] = counts2;
  return { hits, substitutions, deletions, insertions };
}

// flow/3-scoring/metrics/error-rates.ts
function wordErrorRate(reference, hypothesis) {
  const words = (text) => text.replace(/\s{2,}/g, " ").trim().split(" ").filter((word) => word !== "");
  return ratesOf(editsBetween(words(reference), words(hypothesis)));
}
function characterErrorRate(reference, hypothesis) {
  return ratesOf(editsBetween([...reference.trim()], [...hypothesis.trim()]));
}
function ratesOf(edits) {
  const { hits, substitutions, deletions, insertions } = edits;
  const truth = hits + substitutions + deletions;
  const errors = substitutions + deletions + insertions;
  return { ...edits, rate: truth === 0 ? insertions : errors / truth };
}

// flow/3-scoring/normalise-speech.ts
var FILLERS = /\b(?:hmm|mm|mhm|mmm|uh|um|erm|er)\b/g;
var CONTRACTIONS = [
  [/\bwon't\b/g, "will not"],
  [/\bcan't\b/g, "can not"],
  [/\blet's\b/g, "let us"],
  [/\bain't\b/g, "aint"],
  [/\by'all\b/g, "you all"],
  [/\bwanna\b/g, "want to"],
  [/\bgotta\b/g, "got to"],
  [/\bgonna\b/g, "going to"],
  [/\bi'ma\b/g, "i am going to"],
  [/\bimma\b/g, "i am going to"],
  [/\bwoulda\b/g, "would have"],
  [/\bcoulda\b/g, "could have"],
  [/\bshoulda\b/g, "should have"],
  [/\bma'am\b/g, "madam"],
  [/\bmr\b/g, "mister "],
  [/\bmrs\b/g, "missus "],
  [/\bst\b/g, "saint "],
  [/\bdr\b/g, "doctor "],
  [/\bprof\b/g, "professor "],
  [/'d been\b/g, " had been"],
  [/'s been\b/g, " has been"],
  [/'d gone\b/g, " had gone"],
  [/'s gone\b/g, " has gone"],
  [/'s got\b/g, " has got"],
  [/n't\b/g, " not"],
  [/'re\b/g, " are"],
  [/'s\b/g, " is"],
  [/'d\b/g, " would"],
  [/'ll\b/g, " will"],
  [/'t\b/g, " not"],
  [/'ve\b/g, " have"],
  [/'m\b/g, " am"]
];
function normaliseSpeech(text) {
  let plain = cleanText(text).toLowerCase().replace(/[<[][^>\]]{0,200}[>\]]/g, "").replace(/\([^)]{0,200}\)/g, "").replace(FILLERS, "").replace(/\s+'/g, "'");
  for (const [pattern, long] of CONTRACTIONS) plain = plain.replace(pattern, long);
  plain = digitsForNumberWords(plain.replace(/(\d),(?=\d{3})/g, "$1")).replace(/\.(?!\d)/g, " ").normalize("NFD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}.%$€£ ]/gu, " ");
  return plain.split(/\s+/).filter((word) => word !== "").map(americanSpelling).join(" ");
}
function normaliseForeignSpeech(text) {
  return cleanText(text).toLowerCase().replace(/[<[][^>\]]{0,200}[>\]]|\([^)]{0,200}\)/g, "").replace(/[^\p{L}\p{M}\p{N} ]/gu, " ").replace(/\s+/g, " ").trim();
}

// flow/3-scoring/methods/speech.ts
var MAX_CHARACTERS3 = 2e4;
var UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
var PREFACE = /^(?:(?:the )?transcript(?:ion)?(?: is| of the audio)?|here is the transcript(?:ion)?)\s*:\s*/i;
var speechMethod = {
  name: "word-error-rate",
  version: 1,
  canJudge: (input2) => input2.kind === "speech" && input2.references.length > 0,
  judge: judge7
};
function judge7(input2) {
  const text = input2.answer.slice(0, MAX_CHARACTERS3).trim().replace(PREFACE, "");
  let best = { errors: Number.POSITIVE_INFINITY, words: 1, characters: 1, unit: "word", note: "" };
  for (const reference of input2.references) {
    const latin = !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(reference);
    const normalise = latin ? normaliseSpeech : normaliseForeignSpeech;
    const [truth, given] = [normalise(reference.slice(0, MAX_CHARACTERS3)), normalise(text)];
    const words = wordErrorRate(truth, given);
    const characters = characterErrorRate(truth.replaceAll(" ", ""), given.replaceAll(" ", ""));
    const unspaced = UNSPACED.test(reference);
    const counted = unspaced ? characters : words;
    if (counted.rate >= best.errors) continue;
    const note = `${counted.substitutions} replaced, ${counted.deletions} left out, ${counted.insertions} added`;
    best = {
      errors: counted.rate,
      words: words.rate,
      characters: characters.rate,
      unit: unspaced ? "character" : "word",
      note
    };
  }
  return judgementOf(
    1 - best.errors,
    text,
    [
      criterionOf("WER", 1 - best.words, `word error rate ${best.words.toFixed(4)}; ${best.note}`),
      criterionOf("CER", 1 - best.characters, `character error rate ${best.characters.toFixed(4)}`)
    ],
    [`compared by ${best.unit}s after normalising`]
  );
}

// flow/3-scoring/metrics/ngram-counts.ts
function ngramCounts(tokens, size) {
  const counts2 = /* @__PURE__ */ new Map();
  for (let at = 0; at + size <= tokens.length; at += 1) {
    const gram = size === 1 ? tokens[at] : tokens.slice(at, at + size).join("\0");
    counts2.set(gram, (counts2.get(gram) ?? 0) + 1);
  }
  return counts2;
}
function overlapOf2(one, other) {
  let shared = 0;
  for (const [gram, count] of one) shared += Math.min(count, other.get(gram) ?? 0);
  return shared;
}

// flow/3-scoring/metrics/porter-stem.ts
function porterStem(word) {
  const lower = word.toLowerCase();
  const fixed = FIXED.get(lower);
  if (fixed !== void 0 || lower.length <= 2) return fixed ?? lower;
  return step5(step4(step3(step2(step1c(step1b(step1a(lower)))))));
}
var FIXED = new Map(
  Object.entries({
    sky: ["sky", "skies"],
    die: ["dying"],
    lie: ["lying"],
    tie: ["tying"],
    news: ["news"],
    inning: ["innings", "inning"],
    outing: ["outings", "outing"],
    canning: ["cannings", "canning"],
    howe: ["howe"],
    proceed: ["proceed"],
    exceed: ["exceed"],
    succeed: ["succeed"]
  }).flatMap(([stem, forms]) => forms.map((form) => [form, stem]))
);
function apply(word, rules) {
  const rule = rules.find(([ending2]) => word.endsWith(ending2));
  if (rule === void 0) return word;
  const [ending, instead, applies] = rule;
  const stem = word.slice(0, word.length - ending.length);
  return applies === void 0 || applies(stem) ? stem + instead : word;
}
function shapeOf(word) {
  let shape = "";
  for (const letter of word) {
    const vowel = "aeiou".includes(letter) || letter === "y" && shape.endsWith("c");
    shape += vowel ? "v" : "c";
  }
  return shape;
}
var measure = (stem) => shapeOf(stem).split("vc").length - 1;
var hasVowel = (stem) => shapeOf(stem).includes("v");
var positive = (stem) => measure(stem) > 0;
var more = (stem) => measure(stem) > 1;
var endsCvc = (word) => {
  const shape = shapeOf(word);
  return shape.endsWith("cvc") && !/[wxy]$/.test(word) || shape === "vc";
};
function step1a(word) {
  if (word.endsWith("ies") && word.length === 4) return word.slice(0, -1);
  return apply(word, [
    ["sses", "ss"],
    ["ies", "i"],
    ["ss", "ss"],
    ["s", ""]
  ]);
}
function step1b(word) {
  if (word.endsWith("ied")) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith("eed")) return positive(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const ending = ["ed", "ing"].find((one) => word.endsWith(one) && hasVowel(word.slice(0, -one.length)));
  if (ending === void 0) return word;
  const stem = word.slice(0, -ending.length);
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/(.)\1$/.test(stem) && shapeOf(stem).endsWith("c")) return /[lsz]$/.test(stem) ? stem : stem.slice(0, -1);
  return measure(stem) === 1 && endsCvc(stem) ? `${stem}e` : stem;
}
function step1c(word) {
  return apply(word, [["y", "i", (stem) => stem.length > 1 && shapeOf(stem).endsWith("c")]]);
}
function step2(word) {
  if (word.endsWith("alli") && positive(word.slice(0, -4))) return step2(word.slice(0, -2));
  return apply(word, [
    ["ational", "ate", positive],
    ["tional", "tion", positive],
    ["enci", "ence", positive],
    ["anci", "ance", positive],
    ["izer", "ize", positive],
    ["bli", "ble", positive],
    ["alli", "al", positive],
    ["entli", "ent", positive],
    ["eli", "e", positive],
    ["ousli", "ous", positive],
    ["ization", "ize", positive],
    ["ation", "ate", positive],
    ["ator", "ate", positive],
    ["alism", "al", positive],
    ["iveness", "ive", positive],
    ["fulness", "ful", positive],
    ["ousness", "ous", positive],
    ["aliti", "al", positive],
    ["iviti", "ive", positive],
    ["biliti", "ble", positive],
    ["fulli", "ful", positive],
    ["logi", "log", () => positive(word.slice(0, -3))]
  ]);
}
function step3(word) {
  return apply(word, [
    ["icate", "ic", positive],
    ["ative", "", positive],
    ["alize", "al", positive],
    ["iciti", "ic", positive],
    ["ical", "ic", positive],
    ["ful", "", positive],
    ["ness", "", positive]
  ]);
}
function step4(word) {
  const endings = ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent"];
  const others = ["ou", "ism", "ate", "iti", "ous", "ive", "ize"];
  return apply(word, [
    ...endings.map((ending) => [ending, "", more]),
    ["ion", "", (stem) => more(stem) && /[st]$/.test(stem)],
    ...others.map((ending) => [ending, "", more])
  ]);
}
function step5(word) {
  const stem = word.endsWith("e") ? word.slice(0, -1) : void 0;
  const bare = stem !== void 0 && (more(stem) || measure(stem) === 1 && !endsCvc(stem)) ? stem : word;
  return bare.endsWith("ll") && more(bare.slice(0, -1)) ? bare.slice(0, -1) : bare;
}

// flow/3-scoring/metrics/rouge.ts
var MAX_TOKENS2 = 2e3;
function rouge(reference, summary, stem = false) {
  const [truth, given] = [tokensOf2(reference, stem), tokensOf2(summary, stem)];
  const grams = (size) => {
    const [wanted, own2] = [ngramCounts(truth, size), ngramCounts(given, size)];
    const shared = overlapOf2(wanted, own2);
    return scoreOf(shared, Math.max(given.length - size + 1, 0), Math.max(truth.length - size + 1, 0));
  };
  return {
    rouge1: grams(1),
    rouge2: grams(2),
    rougeL: scoreOf(commonPositions(truth, given).length, given.length, truth.length),
    rougeLsum: summaryLevel(linesOf(reference, stem), linesOf(summary, stem))
  };
}
function tokensOf2(text, stem) {
  return text.toLowerCase().split(/[^a-z0-9]+/).filter((token) => token !== "").slice(0, MAX_TOKENS2).map((token) => stem && token.length > 3 ? porterStem(token) : token);
}
function linesOf(text, stem) {
  return text.split("\n").filter((line) => line.length > 0).map((line) => tokensOf2(line, stem));
}
function scoreOf(shared, given, truth) {
  const [precision, recall] = [shared / Math.max(given, 1), shared / Math.max(truth, 1)];
  return { precision, recall, f: precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 };
}
function commonPositions(truth, given) {
  const width = given.length + 1;
  const table = new Uint16Array((truth.length + 1) * width);
  for (let row = 1; row <= truth.length; row += 1)
    for (let column = 1; column < width; column += 1) {
      const at = row * width + column;
      table[at] = truth[row - 1] === given[column - 1] ? table[at - width - 1] + 1 : Math.max(table[at - width], table[at - 1]);
    }
  const positions = [];
  for (let row = truth.length, column = given.length; row > 0 && column > 0; ) {
    const at = row * width + column;
    if (truth[row - 1] === given[column - 1]) {
      positions.push(row - 1);
      row -= 1;
      column -= 1;
    } else if (table[at - 1] > table[at - width]) column -= 1;
    else row -= 1;
  }
  return positions.reverse();
}
function summaryLevel(truth, given) {
  const [wanted, own2] = [ngramCounts(truth.flat(), 1), ngramCounts(given.flat(), 1)];
  let hits = 0;
  for (const line of truth) {
    const union2 = new Set(given.flatMap((other) => commonPositions(line, other)));
    for (const position of [...union2].sort((one, other) => one - other)) {
      const token = line[position];
      const [left, right] = [wanted.get(token) ?? 0, own2.get(token) ?? 0];
      if (left === 0 || right === 0) continue;
      hits += 1;
      wanted.set(token, left - 1);
      own2.set(token, right - 1);
    }
  }
  return scoreOf(hits, given.flat().length, truth.flat().length);
}

// flow/3-scoring/methods/summary.ts
var GOOD = 0.45;
var POINTS_GOOD = 0.7;
var CHANCE = 0.06;
var OWN_WORDS = 0.5;
var MAX_CHARACTERS4 = 12e3;
var MIN_SOURCE_WORDS = 60;
var COPIED = 0.8;
var CLASH2 = 0.7;
var SPREAD = 2e3;
var summaryMethod = {
  name: "summary-metrics",
  version: 1,
  canJudge: (input2) => input2.kind === "summary" && input2.references.length > 0,
  judge: judge8
};
function judge8(input2) {
  const text = cleanText(input2.answer).trim().slice(0, MAX_CHARACTERS4);
  const given = readText(text);
  const source = cleanText(input2.question).slice(0, MAX_CHARACTERS4 * 2);
  let best = { share: -1, r1: 0, r2: 0, rl: 0, coverage: 0, clash: void 0 };
  for (const reference of input2.references) {
    const truth = cleanText(reference).slice(0, MAX_CHARACTERS4);
    const scores = rouge(truth, text, true);
    const meaning = likenessOf(readText(truth), given);
    const f = meaning.precision + meaning.recall === 0 ? 0 : 2 * meaning.precision * meaning.recall / (meaning.precision + meaning.recall);
    const equal = tokensOf(truth).join(" ") === tokensOf(text).join(" ");
    const mixed = equal ? 1 : 0.55 * f + 0.2 * Math.min(scores.rouge1.f, f * 1.5) + 0.15 * scores.rouge2.f + 0.1 * Math.min(scores.rougeL.f, f * 1.5);
    const share = curve(mixed) * (meaning.clash === void 0 ? 1 : CLASH2);
    if (share > best.share)
      best = {
        share,
        r1: scores.rouge1.f,
        r2: scores.rouge2.f,
        rl: scores.rougeL.f,
        coverage: meaning.recall,
        clash: meaning.clash
      };
  }
  const controls = controlsFor(text, source, input2.references);
  return judgementOf(
    best.share * controls.faithful * (controls.copied ? 0 : 1),
    text,
    [
      criterionOf("ROUGE-1", best.r1, "words shared with the reference, by stems"),
      criterionOf("ROUGE-2", best.r2, "pairs of words shared with the reference"),
      criterionOf("ROUGE-L", best.rl, "words shared in the same order"),
      criterionOf(
        "coverage",
        best.coverage,
        best.clash === void 0 ? "what the reference says" : `contradicts the reference: ${best.clash}`
      ),
      criterionOf("faithfulness", controls.faithful, "words that the source or a reference has")
    ],
    [
      `ROUGE-1 ${best.r1.toFixed(4)}, ROUGE-2 ${best.r2.toFixed(4)}, ROUGE-L ${best.rl.toFixed(4)}`,
      ...controls.copied ? ["repeats its source"] : []
    ],
    SPREAD
  );
}
function curve(mixed) {
  if (mixed <= CHANCE) return mixed * 0.5;
  if (mixed <= GOOD) return CHANCE * 0.5 + (mixed - CHANCE) / (GOOD - CHANCE) * (POINTS_GOOD - CHANCE * 0.5);
  return POINTS_GOOD + (mixed - GOOD) / (1 - GOOD) * (1 - POINTS_GOOD);
}
function controlsFor(text, source, references) {
  const own2 = tokensOf(text).filter((token) => token.length > 3 || /\d/.test(token));
  const sourceTokens = tokensOf(source);
  if (sourceTokens.length < MIN_SOURCE_WORDS || own2.length === 0) return { faithful: 1, copied: false };
  const known2 = /* @__PURE__ */ new Set([...sourceTokens, ...references.flatMap((reference) => tokensOf(reference))]);
  const foreign = own2.filter((token) => !known2.has(token)).length / own2.length;
  const numbers = own2.filter((token) => /\d/.test(token) && !known2.has(token)).length;
  const faithful = Math.max(0.3, 1 - Math.max(0, foreign - OWN_WORDS) - 0.15 * numbers);
  return { faithful, copied: tokensOf(text).length > sourceTokens.length * COPIED };
}

// flow/3-scoring/metrics/bleu.ts
var ORDER = 4;
function tokenise13a(line) {
  const plain = line.replaceAll("<skipped>", "").replaceAll("-\n", "").replaceAll("\n", " ").replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return ` ${plain} `.replace(/([{-~[-` -&(-+:-@/])/g, " $1 ").replace(/([^0-9])([.,])/g, "$1 $2 ").replace(/([.,])([^0-9])/g, " $1 $2").replace(/([0-9])(-)/g, "$1 $2 ").split(/\s+/).filter((token) => token !== "");
}
function bleuCounts(hypothesis, references) {
  const tokens = tokenise13a(hypothesis);
  const truths = references.map(tokenise13a);
  const correct = [];
  const total2 = [];
  for (let size = 1; size <= ORDER; size += 1) {
    const given = ngramCounts(tokens, size);
    const allowed = truths.map((truth) => ngramCounts(truth, size));
    let right = 0;
    for (const [gram, count] of given)
      right += Math.min(count, Math.max(0, ...allowed.map((counts2) => counts2.get(gram) ?? 0)));
    correct.push(right);
    total2.push(Math.max(0, tokens.length - size + 1));
  }
  const lengths = truths.map((truth) => truth.length).sort((one, other) => one - other);
  const reference = lengths.reduce(
    (best, length) => Math.abs(length - tokens.length) < Math.abs(best - tokens.length) ? length : best,
    lengths[0] ?? 0
  );
  return { correct, total: total2, hypothesis: tokens.length, reference };
}
function bleuOf(counts2, effectiveOrder) {
  if (counts2.correct.every((count) => count === 0)) return 0;
  let smooth = 1;
  let order = effectiveOrder ? 0 : ORDER;
  let logs = 0;
  for (let size = 0; size < ORDER; size += 1) {
    const [right, all] = [counts2.correct[size] ?? 0, counts2.total[size] ?? 0];
    if (all === 0) return effectiveOrder ? finish(counts2, logs, order) : 0;
    if (effectiveOrder) order = size + 1;
    if (right === 0) smooth *= 2;
    logs += Math.log(right === 0 ? 100 / (smooth * all) : 100 * right / all);
  }
  return finish(counts2, logs, order);
}
function finish({ hypothesis, reference }, logs, order) {
  const brevity = hypothesis < reference ? Math.exp(1 - reference / hypothesis) : 1;
  return order === 0 ? 0 : brevity * Math.exp(logs / order);
}
function sentenceBleu(hypothesis, references) {
  return bleuOf(bleuCounts(hypothesis, references), true);
}

// flow/3-scoring/metrics/chrf.ts
var CHARACTER_ORDER = 6;
var BETA = 2;
var PUNCTUATION = new Set("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
function sentenceChrf(hypothesis, references, options = {}) {
  return fScore(bestCounts(hypothesis, references, options.wordOrder ?? 0));
}
function bestCounts(hypothesis, references, wordOrder) {
  const given = gramsOf2(hypothesis, wordOrder);
  let best = given.map(() => [0, 0, 0]);
  let bestScore = -1;
  for (const reference of references) {
    const counts2 = gramsOf2(reference, wordOrder).map((wanted, order) => {
      const own2 = given[order] ?? /* @__PURE__ */ new Map();
      return [wanted.size === 0 ? 0 : total(own2), total(wanted), overlapOf2(own2, wanted)];
    });
    const score = fScore(counts2);
    if (score > bestScore) [best, bestScore] = [counts2, score];
  }
  return best;
}
function gramsOf2(text, wordOrder) {
  const characters = [...text.split(/\s+/).join("")];
  const words = wordOrder === 0 ? [] : wordsOf(text);
  return [
    ...Array.from({ length: CHARACTER_ORDER }, (_, order) => ngramCounts(characters, order + 1)),
    ...Array.from({ length: wordOrder }, (_, order) => ngramCounts(words, order + 1))
  ];
}
function wordsOf(text) {
  return text.split(/\s+/).flatMap((word) => {
    if (word === "") return [];
    const characters = [...word];
    const [first = "", last2 = ""] = [characters[0], characters.at(-1)];
    if (characters.length === 1) return [word];
    if (PUNCTUATION.has(last2)) return [characters.slice(0, -1).join(""), last2];
    return PUNCTUATION.has(first) ? [first, characters.slice(1).join("")] : [word];
  });
}
function fScore(counts2) {
  const used = counts2.filter(([hypothesis, reference]) => hypothesis > 0 && reference > 0);
  if (used.length === 0) return 0;
  const precision = used.reduce((sum, [hypothesis, , both]) => sum + both / hypothesis, 0) / used.length;
  const recall = used.reduce((sum, [, reference, both]) => sum + both / reference, 0) / used.length;
  const weight = BETA * BETA;
  return precision + recall === 0 ? 0 : 100 * (1 + weight) * precision * recall / (weight * precision + recall);
}
function total(counts2) {
  let sum = 0;
  for (const count of counts2.values()) sum += count;
  return sum;
}

// flow/3-scoring/metrics/ter.ts
var BEAM = 25;
var MAX_SHIFT_WORDS = 10;
var MAX_SHIFT_DISTANCE = 50;
var MAX_CANDIDATES = 1e3;
var FAR = Number.MAX_SAFE_INTEGER / 2;
var STEP = { none: 0, substitute: 1, insert: 2, delete: 3 };
function wordsOf2(line) {
  return line.toLowerCase().split(/\s+/).filter((word) => word !== "");
}
function sentenceTer(hypothesis, references) {
  return rateOf([countsOf(hypothesis, references)]);
}
function rateOf(all) {
  const edits = all.reduce((sum, counted) => sum + counted.edits, 0);
  const length = all.reduce((sum, counted) => sum + counted.length, 0);
  return length > 0 ? 100 * edits / length : edits > 0 ? 100 : 0;
}
function countsOf(hypothesis, references) {
  const given = wordsOf2(hypothesis);
  const truths = references.map(wordsOf2);
  const edits = Math.min(...truths.map((truth) => editsWithShifts(given, truth)));
  return { edits, length: truths.reduce((sum, truth) => sum + truth.length, 0) / truths.length };
}
function editsWithShifts(given, truth) {
  if (truth.length === 0) return given.length;
  let words = given;
  let shifts = 0;
  let tried = 0;
  for (; ; ) {
    const best = bestShift(words, truth, tried);
    tried = best.tried;
    if (tried >= MAX_CANDIDATES || best.saved <= 0) break;
    shifts += 1;
    words = best.words;
  }
  return shifts + align(words, truth).distance;
}
function bestShift(words, truth, before) {
  const now = align(words, truth);
  const { positions, truthErrors, givenErrors } = alignment(now.steps);
  const wrong = (errors, from, length) => errors.slice(from, from + length).some(Boolean);
  let best;
  let tried = before;
  for (const { from, to, length } of sharedRuns(words, truth)) {
    const target = positions.get(to);
    if (!wrong(givenErrors, from, length) || !wrong(truthErrors, to, length)) continue;
    if (target !== void 0 && from <= target && target < from + length) continue;
    let previous = -1;
    for (let offset = -1; offset < length; offset += 1) {
      const place = to + offset === -1 ? 0 : positions.get(to + offset);
      if (place === void 0) break;
      const index = to + offset === -1 ? 0 : place + 1;
      if (index === previous) continue;
      previous = index;
      const shifted = shift(words, from, length, index);
      tried += 1;
      const rank = [now.distance - align(shifted, truth).distance, length, -from, -index];
      if (best === void 0 || isHigher(rank, best.rank)) best = { rank, words: shifted };
    }
    if (tried >= MAX_CANDIDATES) break;
  }
  return { saved: best?.rank[0] ?? 0, words: best?.words ?? words, tried };
}
function isHigher(one, other) {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? 0;
    if (value !== against) return value > against;
  }
  return false;
}
function shift(words, from, length, to) {
  const run = words.slice(from, from + length);
  if (to < from) return [...words.slice(0, to), ...run, ...words.slice(to, from), ...words.slice(from + length)];
  if (to > from + length)
    return [...words.slice(0, from), ...words.slice(from + length, to), ...run, ...words.slice(to)];
  return [...words.slice(0, from), ...words.slice(from + length, length + to), ...run, ...words.slice(length + to)];
}
function* sharedRuns(words, truth) {
  for (let from = 0; from < words.length; from += 1) {
    for (let to = 0; to < truth.length; to += 1) {
      if (Math.abs(to - from) > MAX_SHIFT_DISTANCE) continue;
      for (let length = 1; length <= MAX_SHIFT_WORDS; length += 1) {
        if (from + length > words.length || to + length > truth.length) break;
        if (words[from + length - 1] !== truth[to + length - 1]) break;
        yield { from, to, length };
      }
    }
  }
}
function align(words, truth) {
  const width = truth.length + 1;
  const costs = new Float64Array((words.length + 1) * width).fill(FAR);
  const steps = new Uint8Array((words.length + 1) * width);
  for (let column = 0; column < width; column += 1) [costs[column], steps[column]] = [column, STEP.insert];
  const ratio = words.length > 0 ? truth.length / words.length : 1;
  const beam = BEAM < ratio / 2 ? Math.ceil(ratio / 2 + BEAM) : BEAM;
  for (let row = 1; row <= words.length; row += 1) {
    const diagonal = Math.floor(row * ratio);
    const last2 = row === words.length ? width : Math.min(width, diagonal + beam);
    for (let column = Math.max(0, diagonal - beam); column < last2; column += 1) {
      const at = row * width + column;
      if (column === 0) {
        [costs[at], steps[at]] = [costs[at - width] + 1, STEP.delete];
        continue;
      }
      const same = words[row - 1] === truth[column - 1];
      let [cost, step] = [
        costs[at - width - 1] + (same ? 0 : 1),
        same ? STEP.none : STEP.substitute
      ];
      if (costs[at - width] + 1 < cost) [cost, step] = [costs[at - width] + 1, STEP.delete];
      if (costs[at - 1] + 1 < cost) [cost, step] = [costs[at - 1] + 1, STEP.insert];
      if (cost < FAR) [costs[at], steps[at]] = [cost, step];
    }
  }
  const path = [];
  for (let row = words.length, column = truth.length; row > 0 || column > 0; ) {
    const step = row === 0 ? STEP.insert : steps[row * width + column];
    path.push(step);
    if (step !== STEP.insert) row -= 1;
    if (step !== STEP.delete) column -= 1;
  }
  return { distance: costs[words.length * width + truth.length], steps: path.reverse() };
}
function alignment(steps) {
  const positions = /* @__PURE__ */ new Map();
  const [truthErrors, givenErrors] = [[], []];
  let [given, truth] = [-1, -1];
  for (const step of steps) {
    const wrong = step !== STEP.none;
    if (step !== STEP.insert) {
      given += 1;
      givenErrors.push(wrong);
    }
    if (step !== STEP.delete) {
      truth += 1;
      positions.set(truth, given);
      truthErrors.push(wrong);
    }
  }
  return { positions, truthErrors, givenErrors };
}

// flow/3-scoring/methods/translation.ts
var CHANCE2 = 0.25;
var FULL_FROM = 0.45;
var MAX_CHARACTERS5 = 4e3;
var TER_CHARACTERS = 1200;
var WEIGHT_CHRF = 0.6;
var WEIGHT_MEANING = 0.25;
var WEIGHT_BLEU = 0.15;
var CLASH3 = 0.5;
var SPREAD2 = 1500;
var PREFACE2 = /^(?:(?:sure|certainly|of course|okay|ok)[!,.]? *)?(?:here(?: is|'s)|the) [^\n:]{0,60}translat\w*[^\n:]{0,40}:\s*|^translation:\s*/i;
var translationMethod = {
  name: "translation-metrics",
  version: 1,
  canJudge: (input2) => input2.kind === "translation" && input2.references.length > 0,
  judge: judge9
};
function judge9(input2) {
  const text = unquoted(cleanText(input2.answer).replace(PREFACE2, "").trim()).slice(0, MAX_CHARACTERS5);
  const references = input2.references.map((reference) => cleanText(reference).trim().slice(0, MAX_CHARACTERS5));
  if (references.some((reference) => tokensOf(reference).join(" ") === tokensOf(text).join(" ")))
    return judgementOf(1, text, [criterionOf("translation", 1, "equal to a reference")], ["equal to a reference"]);
  const [chrf, bleu] = [sentenceChrf(text, references) / 100, sentenceBleu(text, references) / 100];
  const short = references.map((reference) => reference.slice(0, TER_CHARACTERS));
  const ter = sentenceTer(text.slice(0, TER_CHARACTERS), short) / 100;
  const meaning = references.map((reference) => likenessOf(readText(reference), readText(text))).sort((one, other) => meanOf(other) - meanOf(one))[0];
  const alike2 = meaning === void 0 ? 0 : meanOf(meaning);
  const spaced = references.some((reference) => tokensOf(reference).length >= 3);
  const mixed = spaced ? WEIGHT_CHRF * above(chrf) + WEIGHT_MEANING * alike2 + WEIGHT_BLEU * bleu : above(chrf);
  const share = (spaced && alike2 === 0 ? Math.min(mixed, above(chrf) * 0.5) : mixed) * (meaning?.clash === void 0 ? 1 : CLASH3);
  return judgementOf(
    share,
    text,
    [
      criterionOf("chrF", chrf, "n-grams of characters shared with the closest reference"),
      criterionOf("BLEU", bleu, "n-grams of words shared with the references"),
      criterionOf("TER", 1 - ter, `${(ter * 100).toFixed(1)} edits per 100 words of the reference`),
      criterionOf(
        "meaning",
        alike2,
        meaning?.clash === void 0 ? "words that mean the same" : `contradicts the reference: ${meaning.clash}`
      )
    ],
    [`chrF ${(chrf * 100).toFixed(2)}, BLEU ${(bleu * 100).toFixed(2)}, TER ${(ter * 100).toFixed(2)}`],
    SPREAD2
  );
}
function above(chrf) {
  if (chrf >= FULL_FROM) return chrf;
  return chrf <= CHANCE2 ? 0 : (chrf - CHANCE2) / (FULL_FROM - CHANCE2) * FULL_FROM;
}
function meanOf({ precision, recall }) {
  return precision + recall === 0 ? 0 : 2 * precision * recall / (precision + recall);
}
function unquoted(text) {
  return /^"[^"]*"$/.test(text) ? text.slice(1, -1) : text;
}

// flow/3-scoring/metrics/box-metrics.ts
function intersectionOverUnion(one, other) {
  const width = Math.min(one[0] + one[2], other[0] + other[2]) - Math.max(one[0], other[0]);
  const height = Math.min(one[1] + one[3], other[1] + other[3]) - Math.max(one[1], other[1]);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (one[2] * one[3] + other[2] * other[3] - shared);
}
var THRESHOLDS = Array.from({ length: 10 }, (_, index) => 0.5 + index * 0.05);
var RECALL_POINTS = Array.from({ length: 101 }, (_, index) => index / 100);
function meanAveragePrecision(truth, given, thresholds = THRESHOLDS) {
  const labels = [...new Set(truth.map((box) => box.label))];
  if (labels.length === 0) return 0;
  let sum = 0;
  for (const label of labels)
    for (const threshold of thresholds)
      sum += averagePrecision(
        truth.filter((box) => box.label === label),
        given.filter((box) => box.label === label),
        threshold
      );
  return sum / (labels.length * thresholds.length);
}
function averagePrecision(truth, given, threshold) {
  const free = new Set(truth.keys());
  const points = [];
  let right = 0;
  for (const [index, detection] of [...given].sort((one, other) => other.score - one.score).entries()) {
    let [best, most] = [-1, threshold];
    for (const place of free) {
      const overlap = intersectionOverUnion(truth[place]?.box ?? [0, 0, 0, 0], detection.box);
      if (overlap >= most) [best, most] = [place, overlap];
    }
    if (best >= 0) {
      free.delete(best);
      right += 1;
    }
    points.push({ precision: right / (index + 1), recall: right / truth.length });
  }
  for (let at = points.length - 2; at >= 0; at -= 1) {
    const [point, next] = [points[at], points[at + 1]];
    if (point !== void 0 && next !== void 0) point.precision = Math.max(point.precision, next.precision);
  }
  return RECALL_POINTS.reduce(
    (sum, recall) => sum + (points.find((point) => point.recall >= recall - 1e-12)?.precision ?? 0),
    0
  ) / RECALL_POINTS.length;
}

// flow/3-scoring/methods/vision.ts
var MAX_LABELS = 100;
var MAX_BOXES = 300;
var MAX_LABEL_TOKENS = 4;
var TOP2 = [1, 0.6, 0.45, 0.4, 0.35];
var labelSchema = external_exports.union([
  external_exports.string().max(200),
  external_exports.object({ label: external_exports.string().max(200) }).transform((entry) => entry.label)
]);
var labelsSchema = external_exports.union([
  external_exports.array(labelSchema).min(1).max(MAX_LABELS),
  external_exports.object({ labels: external_exports.array(labelSchema).min(1).max(MAX_LABELS) }).transform((entry) => entry.labels)
]);
var boxSchema = external_exports.object({
  label: external_exports.string().max(200),
  box: external_exports.tuple([external_exports.number(), external_exports.number(), external_exports.number().positive(), external_exports.number().positive()]),
  score: external_exports.number().default(1)
});
var boxesSchema = external_exports.union([
  external_exports.array(boxSchema).min(1).max(MAX_BOXES),
  external_exports.object({ boxes: external_exports.array(boxSchema).min(1).max(MAX_BOXES) }).transform((entry) => entry.boxes)
]);
var visionMethod = {
  name: "vision-metrics",
  version: 1,
  canJudge: (input2) => input2.kind === "vision" && input2.references.length > 0,
  judge: (input2) => input2.references.map((reference) => judgeOne(input2, reference)).sort((one, other) => other.score - one.score)[0]
};
function judgeOne(input2, reference) {
  const truth = readJsonAnswer(reference);
  const boxes = boxesSchema.safeParse(truth).data;
  if (boxes !== void 0) return judgeBoxes(boxes, input2.answer);
  const labels = labelsSchema.safeParse(truth).data ?? plainLabels(reference);
  return labels === void 0 ? lexicalMethod.judge({ ...input2, references: [reference] }) ?? failed2(input2.answer, "no caption") : judgeLabels(labels, input2.answer);
}
function judgeBoxes(truth, answer) {
  const given = boxesSchema.safeParse(readJsonAnswer(answer)).data;
  if (given === void 0) return failed2(answer, "not a list of labelled boxes");
  const named = (boxes) => boxes.map((box) => ({ ...box, label: labelOf(box.label) }));
  const [all, half] = [
    meanAveragePrecision(named(truth), named(given)),
    meanAveragePrecision(named(truth), named(given), [0.5])
  ];
  return judgementOf(
    all,
    answer,
    [
      criterionOf("mAP", all, "mean average precision, .50 to .95"),
      criterionOf("AP50", half, "average precision at half overlap")
    ],
    ["boxes as COCO compares them"]
  );
}
function judgeLabels(truth, answer) {
  const given = labelsSchema.safeParse(readJsonAnswer(answer)).data ?? plainLabels(answer) ?? [];
  const names = [...new Set(given.map(labelOf))].filter((name2) => name2 !== "");
  const wanted = new Set(truth.map(labelOf));
  const [only] = wanted;
  if (wanted.size === 1 && only !== void 0) {
    const place = names.indexOf(only);
    const worth = names.length <= TOP2.length ? TOP2[place] ?? 0 : 0;
    return judgementOf(
      worth,
      answer,
      [
        criterionOf(
          "top-5",
          worth,
          place < 0 ? "the label is not named" : `named in place ${place + 1} of ${names.length}`
        )
      ],
      ["labels in their order"]
    );
  }
  const right = names.filter((name2) => wanted.has(name2)).length;
  const [precision, recall] = [names.length === 0 ? 0 : right / names.length, right / wanted.size];
  const f1 = right === 0 ? 0 : 2 * precision * recall / (precision + recall);
  return judgementOf(
    f1,
    answer,
    [
      criterionOf("precision", precision, `${right} of ${names.length} given labels are right`),
      criterionOf("recall", recall, `${right} of ${wanted.size} labels are given`)
    ],
    ["labels in any order"]
  );
}
function plainLabels(text) {
  const parts = cleanText(text).trim().replace(/[.]$/, "").split(/[,;\n]|\band\b/).map((part) => part.replace(/^[\s*•-]+|^\s*\d{1,2}[.)]\s/g, "").trim()).filter((part) => part !== "");
  return parts.length > 0 && parts.length <= MAX_LABELS && parts.every((part) => tokensOf(part).length <= MAX_LABEL_TOKENS) ? parts : void 0;
}
function labelOf(text) {
  return tokensOf(text).map(singular).join(" ");
}
function failed2(shown, note) {
  return judgementOf(0, shown, [criterionOf("format", 0, note)], [note]);
}

// flow/3-scoring/methods/builtin-methods.ts
var METHODS = [
  translationMethod,
  summaryMethod,
  speechMethod,
  visionMethod,
  embeddingMethod,
  instructionMethod,
  mathematicsMethod,
  numericMethod,
  exactMethod,
  lexicalMethod
];
var SCORER_NAME = "tensornode-core";
var SCORER_VERSION = 1;

// flow/3-scoring/reject-without-content.ts
var PARROT_SHARE = 0.9;
var PARROT_TOKENS = 4;
var SPAM_TOKENS = 60;
var SPAM_VARIETY = 0.1;
function rejectWithoutContent(input2) {
  const text = cleanText(input2.answer);
  if (!/[\p{L}\p{N}∞∅]|\\\{ ?\\\}/u.test(text)) return "the answer has no letters or digits";
  const answer = tokensOf(text);
  if (input2.references.some((reference) => tokensOf(reference).join(" ") === answer.join(" "))) return void 0;
  if (answer.length >= PARROT_TOKENS && repeats(answer, tokensOf(input2.question)) && !isOwnFormula(text, input2.question))
    return "the answer repeats the question";
  if (answer.length >= SPAM_TOKENS && new Set(answer).size < answer.length * SPAM_VARIETY)
    return "the answer repeats the same words";
  return void 0;
}
function isOwnFormula(text, question) {
  const compact = (written2) => written2.replace(/\s+/g, "");
  return /[\^+*/=\\]/.test(text) && !compact(cleanText(question)).includes(compact(text));
}
function repeats(answer, question) {
  if (question.length === 0) return false;
  let at = 0;
  let inOrder = 0;
  for (const token of answer) {
    const next = question.indexOf(token, at);
    if (next < 0) continue;
    inOrder += 1;
    at = next + 1 >= question.length ? 0 : next + 1;
  }
  return inOrder >= answer.length * PARROT_SHARE && answer.length >= question.length * 0.5;
}

// flow/3-scoring/short-truth.ts
var SHORT_CHARACTERS2 = 120;
var SEGMENT2 = /\$([^$]{1,400})\$/;
function shortTruth(reference) {
  const boxes = reference.split("\\boxed").length - 1;
  if (boxes === 0 && reference.length <= SHORT_CHARACTERS2) return reference;
  if (/\}\s*\\boxed/.test(reference)) return reference;
  const text = cleanText(reference);
  const final = extractFinalAnswer(text);
  if (final.how === "boxed") {
    const behind = text.slice(text.lastIndexOf(`{${final.text}}`) + final.text.length + 2);
    return /^\$?\s*(?:\\?%|percent\b)/.test(behind) ? `${final.text}%` : final.text;
  }
  if (final.how === "hashes") return final.text;
  const inside = final.how === "phrase" ? SEGMENT2.exec(final.text)?.[1] : void 0;
  return inside ?? (final.how === "phrase" && final.text.length <= SHORT_CHARACTERS2 && /\d/.test(final.text) ? final.text : reference);
}

// flow/3-scoring/judge-reply.ts
function judgeReply(input2) {
  const { reply } = input2;
  if (reply.cause !== null) return settled("cause", reply.cause, `the reply failed: ${reply.cause}`);
  if (reply.text === null) return settled("cause", "empty", "the reply has no text");
  const judged = {
    kind: input2.kind,
    question: input2.question,
    references: input2.references.filter((reference) => reference.trim() !== "").map(shortTruth),
    answer: reply.text
  };
  const rejected = rejectWithoutContent(judged);
  if (rejected !== void 0) return settled("rejected", null, rejected);
  for (const method of METHODS) {
    const judgement = method.canJudge(judged) ? method.judge(judged) : void 0;
    if (judgement !== void 0) return { ...judgement, method: method.name, cause: null };
  }
  return {
    score: null,
    method: "unscored",
    cause: null,
    extracted: null,
    criteria: [],
    interval: null,
    trace: ["no truth is known and no method applies"]
  };
}
function settled(method, cause, reason) {
  return {
    score: 0,
    method,
    cause,
    extracted: null,
    criteria: [],
    interval: [0, 0],
    trace: [reason]
  };
}

// flow/3-scoring/bundle-entry.ts
var name = SCORER_NAME;
var version2 = SCORER_VERSION;
function scoreReply(input2) {
  return judgeReply(input2);
}
function judge10(method, input2) {
  const found = METHODS.find((one) => one.name === method);
  if (found === void 0) throw new RangeError(`there is no method ${method}`);
  return found.canJudge(input2) ? found.judge(input2) ?? null : null;
}
var methods = METHODS.map((method) => method.name);
export {
  judge10 as judge,
  methods,
  name,
  scoreReply,
  version2 as version
};
