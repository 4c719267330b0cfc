/** What a reader of our OpenAPI 3.1 document has to know of it. */
export type JsonSchema = {
  $ref?: string;
  type?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: boolean | JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  description?: string;
};

export type ApiContent = Record<string, { schema: JsonSchema }>;
export type ApiHeader = { description?: string; schema: JsonSchema };
export type ApiParameter = { in: "path" | "query" | "header"; name: string; required?: boolean; description?: string; schema: JsonSchema };
export type ApiResponse = { description: string; headers?: Record<string, ApiHeader>; content?: ApiContent };
export type ApiOperation = {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  parameters?: ApiParameter[];
  requestBody?: { content: ApiContent };
  responses: Record<string, ApiResponse | { $ref: string }>;
};
export type ApiDocument = {
  servers: { url: string }[];
  paths: Record<string, Record<string, ApiOperation>>;
  components: { schemas?: Record<string, JsonSchema>; responses?: Record<string, ApiResponse> };
};
