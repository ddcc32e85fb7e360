import { defineEntity, p } from '@mikro-orm/core';

const fileSchema = defineEntity({
  name: 'StoredFile',
  tableName: 'stored_file',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    mediaType: p.text(),
    size: p.integer(),
    sha256: p.text(),
    ownerAccountId: p.text().nullable(),
    guideOrganizationIds: p.array().default([]),
    guideDivisionCodes: p.array().default([]),
    createdAt: p.datetime(),
  },
});

/** A file: bytes lie under the files directory by their hash. */
export class StoredFile extends fileSchema.class {}
fileSchema.setClass(StoredFile);
export const StoredFileEntity = fileSchema;

const grantSchema = defineEntity({
  name: 'FileGrant',
  tableName: 'file_grant',
  properties: {
    fileId: p.text().primary(),
    caseId: p.text().primary(),
  },
});

/** Lets the parties of a case read a file. */
export class FileGrant extends grantSchema.class {}
grantSchema.setClass(FileGrant);
export const FileGrantEntity = grantSchema;

const publishedSchema = defineEntity({
  name: 'PublishedFile',
  tableName: 'published_file',
  properties: {
    fileId: p.text().primary(),
    itemCode: p.text(),
    version: p.integer(),
  },
});

/** A file that a published guide offers to anybody. */
export class PublishedFile extends publishedSchema.class {}
publishedSchema.setClass(PublishedFile);
export const PublishedFileEntity = publishedSchema;
