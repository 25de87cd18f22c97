/*
 * The tables of Discourse Network Analyzer as its versions 2 and 3 create them, for files that tests make. What they
 * hold is invented.
 */

const DATA = (name: string, value: string) =>
  `create table ${name} (ID integer primary key not null, StatementId integer not null, VariableId integer not null, ${value}, unique (StatementId, VariableId))`

const COMMON = [
  'create table SETTINGS (Property text primary key, Value text)',
  'create table DOCUMENTS (ID integer not null primary key, Title text, Text text, Coder integer, Author text, Source text, Section text, Notes text, Type text, Date integer)',
  'create table STATEMENTTYPES (ID integer not null primary key, Label text, Red integer, Green integer, Blue integer)',
  'create table VARIABLES (ID integer not null primary key, Variable text, DataType text, StatementTypeId integer, unique (Variable, StatementTypeId))',
  'create table REGEXES (Label text primary key, Red integer, Green integer, Blue integer)',
  'create table CODERRELATIONS (ID integer not null primary key, Coder integer, OtherCoder integer)',
  'create table STATEMENTS (ID integer not null primary key, StatementTypeId integer, DocumentId integer, Start integer, Stop integer, Coder integer)',
  'create table STATEMENTLINKS (ID integer primary key not null, SourceId integer not null, TargetId integer not null)',
  DATA('DATABOOLEAN', 'Value integer'),
  DATA('DATAINTEGER', 'Value integer'),
  DATA('DATALONGTEXT', 'Value text'),
]

export const VERSION_2 = [
  ...COMMON,
  'create table CODERS (ID integer not null primary key, Name text, Red integer, Green integer, Blue integer, Password text)',
  DATA('DATASHORTTEXT', 'StatementTypeId integer, Value text'),
  'create table ATTRIBUTES (ID integer primary key not null, VariableId integer not null, Value text not null, Red integer, Green integer, Blue integer, Type text, Alias text, Notes text, ChildOf text)',
]

export const VERSION_3 = [
  ...COMMON,
  'create table CODERS (ID integer not null primary key, Name text not null unique, Red integer, Green integer, Blue integer, Refresh integer, FontSize integer, Password text not null)',
  DATA('DATASHORTTEXT', 'Entity integer not null'),
  `create table ENTITIES (ID integer primary key not null, VariableId integer not null, Value text not null default '', Red integer, Green integer, Blue integer, ChildOf integer, unique (VariableId, Value))`,
  'create table ATTRIBUTEVARIABLES (ID integer primary key not null, VariableId integer not null, AttributeVariable text not null, unique (VariableId, AttributeVariable))',
  `create table ATTRIBUTEVALUES (ID integer primary key not null, EntityId integer not null, AttributeVariableId integer not null, AttributeValue text not null default '', unique (EntityId, AttributeVariableId))`,
]
