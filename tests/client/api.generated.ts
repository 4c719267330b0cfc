export interface Article {
  /** @pattern ^[1-9][0-9]{0,17}$ */
  articleId: string;
  category: string | null;
  content: string;
  /** @format date-time */
  createdAt: string;
  embeddingError: string | null;
  embeddingStatus: "pending" | "ready" | "failed";
  passageCount: number;
  source: string | null;
  status: "draft" | "published";
  /** @maxItems 50 */
  tags: string[];
  /**
   * @minLength 1
   * @maxLength 255
   */
  title: string;
  /** @format date-time */
  updatedAt: string;
  version: number;
}

export interface ArticleSummary {
  /** @pattern ^[1-9][0-9]{0,17}$ */
  articleId: string;
  category: string | null;
  /** @format date-time */
  createdAt: string;
  embeddingError: string | null;
  embeddingStatus: "pending" | "ready" | "failed";
  passageCount: number;
  source: string | null;
  status: "draft" | "published";
  /** @maxItems 50 */
  tags: string[];
  /**
   * @minLength 1
   * @maxLength 255
   */
  title: string;
  /** @format date-time */
  updatedAt: string;
  version: number;
}

export interface ExecutionReport {
  /** @default {} */
  customData?: Partial<Record<string, string>>;
  error?: {
    code?: string | null;
    message: string;
    nodeId?: string | null;
    stack?: string | null;
  } | null;
  /** @pattern ^[0-9a-f]{24}$ */
  executionId?: string;
  finishedAt?: string | null;
  /**
   * @min 0
   * @max 2000
   */
  nodeCount?: number;
  /**
   * @maxItems 2000
   * @default []
   */
  nodeExecutions?: {
    /**
     * @min 1
     * @max 1000
     */
    attempt?: number;
    durationMs?: number | null;
    error?: {
      code?: string | null;
      message: string;
      stack?: string | null;
    } | null;
    finishedAt?: string | null;
    input?: any;
    /**
     * @minLength 1
     * @maxLength 200
     */
    nodeId: string;
    /** @maxLength 500 */
    nodeName?: string;
    nodeType?: string | null;
    output?: any;
    startedAt?: string | null;
    status: "pending" | "running" | "success" | "error" | "skipped";
  }[];
  retryOf?: string | null;
  startedAt?: string | null;
  status: "pending" | "running" | "success" | "error" | "cancelled" | "timeout";
  triggerData?: any;
  /** @default "api" */
  triggerType?: "manual" | "webhook" | "schedule" | "api";
  /** @pattern ^[0-9a-f]{24}$ */
  workflowId: string;
  /** @min 1 */
  workflowVersion?: number;
}

/** RFC 9457 */
export interface Problem {
  code: string;
  detail: string;
  errors?: {
    message: string;
    path: string;
  }[];
  requestId: string;
  status: number;
  title: string;
  type: string;
}

/** Any JSON value */
export type Schema0 = any;

/** Any JSON value */
export type Schema1 = any;

/** Any JSON value */
export type Schema2 = any;

/** Any JSON value */
export type Schema3 = any;

export interface Workflow {
  /** @format date-time */
  createdAt: string;
  deletedAt: string | null;
  /** @maxLength 5000 */
  description: string;
  /** @maxItems 20000 */
  edges: {
    /**
     * @minLength 1
     * @maxLength 500
     */
    id: string;
    /**
     * @minLength 1
     * @maxLength 200
     */
    source: string;
    sourceHandle?: string | null;
    /**
     * @minLength 1
     * @maxLength 200
     */
    target: string;
    targetHandle?: string | null;
    [key: string]: any;
  }[];
  folder: string | null;
  integrations: string[];
  isActive: boolean;
  /**
   * @minLength 1
   * @maxLength 200
   */
  name: string;
  nodeCount: number;
  /** @maxItems 5000 */
  nodes: {
    data: {
      /**
       * @maxItems 50
       * @default []
       */
      credentials: {
        /** @maxLength 200 */
        name: string;
        /** @maxLength 200 */
        type: string;
        [key: string]: any;
      }[];
      disabled?: boolean;
      /** @default null */
      integration: string | null;
      /** @maxLength 500 */
      label: string;
      /** @default {} */
      parameters: Partial<Record<string, any>>;
      [key: string]: any;
    };
    /**
     * @minLength 1
     * @maxLength 200
     */
    id: string;
    /** @default null */
    position: {
      x: number;
      y: number;
      [key: string]: any;
    } | null;
    /**
     * @minLength 1
     * @maxLength 200
     */
    type: string;
    [key: string]: any;
  }[];
  settings: Partial<Record<string, any>>;
  source: {
    fileName: string | null;
    format: "reporunner" | "n8n";
    /** @format date-time */
    importedAt: string;
  } | null;
  /** @maxItems 50 */
  tags: string[];
  /** @format date-time */
  updatedAt: string;
  version: number;
  /** @pattern ^[0-9a-f]{24}$ */
  workflowId: string;
}

export interface WorkflowSummary {
  /** @format date-time */
  createdAt: string;
  deletedAt: string | null;
  /** @maxLength 5000 */
  description: string;
  folder: string | null;
  integrations: string[];
  isActive: boolean;
  /**
   * @minLength 1
   * @maxLength 200
   */
  name: string;
  nodeCount: number;
  /** @maxItems 50 */
  tags: string[];
  /** @format date-time */
  updatedAt: string;
  version: number;
  /** @pattern ^[0-9a-f]{24}$ */
  workflowId: string;
}

export type QueryParamsType = Record<string | number, any>;
export type ResponseFormat = keyof Omit<Body, "body" | "bodyUsed">;

export interface FullRequestParams extends Omit<RequestInit, "body"> {
  /** set parameter to `true` for call `securityWorker` for this request */
  secure?: boolean;
  /** request path */
  path: string;
  /** content type of request body */
  type?: ContentType;
  /** query params */
  query?: QueryParamsType;
  /** format of response (i.e. response.json() -> format: "json") */
  format?: ResponseFormat;
  /** request body */
  body?: unknown;
  /** base url */
  baseUrl?: string;
  /** request cancellation token */
  cancelToken?: CancelToken;
}

export type RequestParams = Omit<
  FullRequestParams,
  "body" | "method" | "query" | "path"
>;

export interface ApiConfig<SecurityDataType = unknown> {
  baseUrl?: string;
  baseApiParams?: Omit<RequestParams, "baseUrl" | "cancelToken" | "signal">;
  securityWorker?: (
    securityData: SecurityDataType | null,
  ) => Promise<RequestParams | void> | RequestParams | void;
  customFetch?: typeof fetch;
}

export interface HttpResponse<D extends unknown, E extends unknown = unknown>
  extends Response {
  data: D;
  error: E;
}

type CancelToken = Symbol | string | number;

export enum ContentType {
  Json = "application/json",
  JsonApi = "application/vnd.api+json",
  FormData = "multipart/form-data",
  UrlEncoded = "application/x-www-form-urlencoded",
  Text = "text/plain",
}

export class HttpClient<SecurityDataType = unknown> {
  public baseUrl: string = "http://localhost:3000/api/v1";
  private securityData: SecurityDataType | null = null;
  private securityWorker?: ApiConfig<SecurityDataType>["securityWorker"];
  private abortControllers = new Map<CancelToken, AbortController>();
  private customFetch = (...fetchParams: Parameters<typeof fetch>) =>
    fetch(...fetchParams);

  private baseApiParams: RequestParams = {
    credentials: "same-origin",
    headers: {},
    redirect: "follow",
    referrerPolicy: "no-referrer",
  };

  constructor(apiConfig: ApiConfig<SecurityDataType> = {}) {
    Object.assign(this, apiConfig);
  }

  public setSecurityData = (data: SecurityDataType | null) => {
    this.securityData = data;
  };

  protected encodeQueryParam(key: string, value: any) {
    const encodedKey = encodeURIComponent(key);
    return `${encodedKey}=${encodeURIComponent(typeof value === "number" ? value : `${value}`)}`;
  }

  protected addQueryParam(query: QueryParamsType, key: string) {
    return this.encodeQueryParam(key, query[key]);
  }

  protected addArrayQueryParam(query: QueryParamsType, key: string) {
    const value = query[key];
    return value.map((v: any) => this.encodeQueryParam(key, v)).join("&");
  }

  protected toQueryString(rawQuery?: QueryParamsType): string {
    const query = rawQuery || {};
    const keys = Object.keys(query).filter(
      (key) => "undefined" !== typeof query[key],
    );
    return keys
      .map((key) =>
        Array.isArray(query[key])
          ? this.addArrayQueryParam(query, key)
          : this.addQueryParam(query, key),
      )
      .join("&");
  }

  protected addQueryParams(rawQuery?: QueryParamsType): string {
    const queryString = this.toQueryString(rawQuery);
    return queryString ? `?${queryString}` : "";
  }

  private contentFormatters: Record<ContentType, (input: any) => any> = {
    [ContentType.Json]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    [ContentType.JsonApi]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    [ContentType.Text]: (input: any) =>
      input !== null && typeof input !== "string"
        ? JSON.stringify(input)
        : input,
    [ContentType.FormData]: (input: any) => {
      if (input instanceof FormData) {
        return input;
      }

      return Object.keys(input || {}).reduce((formData, key) => {
        const property = input[key];
        formData.append(
          key,
          property instanceof Blob
            ? property
            : typeof property === "object" && property !== null
              ? JSON.stringify(property)
              : `${property}`,
        );
        return formData;
      }, new FormData());
    },
    [ContentType.UrlEncoded]: (input: any) => this.toQueryString(input),
  };

  protected mergeRequestParams(
    params1: RequestParams,
    params2?: RequestParams,
  ): RequestParams {
    return {
      ...this.baseApiParams,
      ...params1,
      ...(params2 || {}),
      headers: {
        ...(this.baseApiParams.headers || {}),
        ...(params1.headers || {}),
        ...((params2 && params2.headers) || {}),
      },
    };
  }

  protected createAbortSignal = (
    cancelToken: CancelToken,
  ): AbortSignal | undefined => {
    if (this.abortControllers.has(cancelToken)) {
      const abortController = this.abortControllers.get(cancelToken);
      if (abortController) {
        return abortController.signal;
      }
      return void 0;
    }

    const abortController = new AbortController();
    this.abortControllers.set(cancelToken, abortController);
    return abortController.signal;
  };

  public abortRequest = (cancelToken: CancelToken) => {
    const abortController = this.abortControllers.get(cancelToken);

    if (abortController) {
      abortController.abort();
      this.abortControllers.delete(cancelToken);
    }
  };

  public request = async <T = any, E = any>({
    body,
    secure,
    path,
    type,
    query,
    format,
    baseUrl,
    cancelToken,
    ...params
  }: FullRequestParams): Promise<HttpResponse<T, E>> => {
    const secureParams =
      ((typeof secure === "boolean" ? secure : this.baseApiParams.secure) &&
        this.securityWorker &&
        (await this.securityWorker(this.securityData))) ||
      {};
    const requestParams = this.mergeRequestParams(params, secureParams);
    const queryString = query && this.toQueryString(query);
    const payloadFormatter = this.contentFormatters[type || ContentType.Json];
    const responseFormat = format || requestParams.format;

    return this.customFetch(
      `${baseUrl || this.baseUrl || ""}${path}${queryString ? `?${queryString}` : ""}`,
      {
        ...requestParams,
        headers: {
          ...(requestParams.headers || {}),
          ...(type && type !== ContentType.FormData
            ? { "Content-Type": type }
            : {}),
        },
        signal:
          (cancelToken
            ? this.createAbortSignal(cancelToken)
            : requestParams.signal) || null,
        body:
          typeof body === "undefined" || body === null
            ? null
            : payloadFormatter(body),
      },
    ).then(async (response) => {
      const r = response as HttpResponse<T, E>;
      r.data = null as unknown as T;
      r.error = null as unknown as E;

      const responseToParse = responseFormat ? response.clone() : response;
      const data = !responseFormat
        ? r
        : await responseToParse[responseFormat]()
            .then((data) => {
              if (r.ok) {
                r.data = data;
              } else {
                r.error = data;
              }
              return r;
            })
            .catch((e) => {
              r.error = e;
              return r;
            });

      if (cancelToken) {
        this.abortControllers.delete(cancelToken);
      }

      if (!response.ok) throw data;
      return data;
    });
  };
}

/**
 * @title Reporunner Admin API
 * @version 1.0.0
 * @baseUrl http://localhost:3000/api/v1
 *
 * Lists are `{ items, nextCursor }`; errors are RFC 9457 problem+json. With a session, the header `X-Organization` names the organization.
 */
export class Api<
  SecurityDataType extends unknown,
> extends HttpClient<SecurityDataType> {
  workflows = {
    /**
     * @description Permission: `execution:write`.
     *
     * @tags executions
     * @name ExecutionStart
     * @summary Ask for a run of a workflow's current version; it is pending until an engine takes it
     * @request POST:/workflows/{workflowId}/executions
     * @secure
     */
    executionStart: (
      workflowId: string,
      data: {
        /** @default {} */
        customData?: Partial<Record<string, string>>;
        input?: any;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @format date-time */
          createdAt: string;
          customData: Partial<Record<string, string>>;
          durationMs: number | null;
          error: {
            fingerprint: string;
            /** @maxLength 4000 */
            message: string;
            nodeId: string | null;
            nodeName: string | null;
          } | null;
          /** @pattern ^[0-9a-f]{24}$ */
          executionId: string;
          finishedAt: string | null;
          finishedNodeCount: number;
          nodeCount: number;
          nodeExecutions: {
            /**
             * @min 1
             * @max 1000
             */
            attempt: number;
            durationMs: number | null;
            error: {
              code: string | null;
              /** @maxLength 4000 */
              message: string;
              stack: string | null;
            } | null;
            finishedAt: string | null;
            inputBytes: number | null;
            /**
             * @minLength 1
             * @maxLength 200
             */
            nodeId: string;
            /** @maxLength 500 */
            nodeName: string;
            nodeType: string | null;
            outputBytes: number | null;
            startedAt: string | null;
            status: "pending" | "running" | "success" | "error" | "skipped";
          }[];
          retryOf: string | null;
          startedAt: string | null;
          status:
            | "pending"
            | "running"
            | "success"
            | "error"
            | "cancelled"
            | "timeout";
          store: "hot" | "archive";
          triggerDataBytes: number | null;
          triggerType: "manual" | "webhook" | "schedule" | "api";
          /** @pattern ^[0-9a-f]{24}$ */
          workflowId: string;
          workflowName: string;
          workflowVersion: number;
        },
        Problem
      >({
        path: `/workflows/${workflowId}/executions`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `workflow:write`.
     *
     * @tags workflows
     * @name WorkflowCreate
     * @summary Create a workflow
     * @request POST:/workflows
     * @secure
     */
    workflowCreate: (
      data: {
        /**
         * @maxLength 5000
         * @default ""
         */
        description?: string;
        /**
         * @maxItems 20000
         * @default []
         */
        edges?: {
          /**
           * @minLength 1
           * @maxLength 500
           */
          id: string;
          /**
           * @minLength 1
           * @maxLength 200
           */
          source: string;
          sourceHandle?: string | null;
          /**
           * @minLength 1
           * @maxLength 200
           */
          target: string;
          targetHandle?: string | null;
          [key: string]: any;
        }[];
        /** @default null */
        folder?: string | null;
        /** @default false */
        isActive?: boolean;
        /**
         * @minLength 1
         * @maxLength 200
         */
        name: string;
        /**
         * @maxItems 5000
         * @default []
         */
        nodes?: {
          data: {
            /**
             * @maxItems 50
             * @default []
             */
            credentials?: {
              /** @maxLength 200 */
              name: string;
              /** @maxLength 200 */
              type: string;
              [key: string]: any;
            }[];
            disabled?: boolean;
            /** @default null */
            integration?: string | null;
            /** @maxLength 500 */
            label: string;
            /** @default {} */
            parameters?: Partial<Record<string, any>>;
            [key: string]: any;
          };
          /**
           * @minLength 1
           * @maxLength 200
           */
          id: string;
          /** @default null */
          position?: {
            x: number;
            y: number;
            [key: string]: any;
          } | null;
          /**
           * @minLength 1
           * @maxLength 200
           */
          type: string;
          [key: string]: any;
        }[];
        /** @default {} */
        settings?: Partial<Record<string, any>>;
        /**
         * @maxItems 50
         * @default []
         */
        tags?: string[];
      },
      params: RequestParams = {},
    ) =>
      this.request<Workflow, Problem>({
        path: `/workflows`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `workflow:write`.
     *
     * @tags workflows
     * @name WorkflowDelete
     * @summary Move a workflow to the trash
     * @request DELETE:/workflows/{workflowId}
     * @secure
     */
    workflowDelete: (workflowId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/workflows/${workflowId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Permission: `workflow:read`.
     *
     * @tags workflows
     * @name WorkflowExport
     * @summary Download one workflow in the form that import reads
     * @request GET:/workflows/{workflowId}/export
     * @secure
     */
    workflowExport: (workflowId: string, params: RequestParams = {}) =>
      this.request<
        {
          /** @maxLength 5000 */
          description: string;
          /** @maxItems 20000 */
          edges: {
            /**
             * @minLength 1
             * @maxLength 500
             */
            id: string;
            /**
             * @minLength 1
             * @maxLength 200
             */
            source: string;
            sourceHandle?: string | null;
            /**
             * @minLength 1
             * @maxLength 200
             */
            target: string;
            targetHandle?: string | null;
            [key: string]: any;
          }[];
          folder: string | null;
          format: "reporunner.workflow";
          /**
           * @minLength 1
           * @maxLength 200
           */
          name: string;
          /** @maxItems 5000 */
          nodes: {
            data: {
              /**
               * @maxItems 50
               * @default []
               */
              credentials: {
                /** @maxLength 200 */
                name: string;
                /** @maxLength 200 */
                type: string;
                [key: string]: any;
              }[];
              disabled?: boolean;
              /** @default null */
              integration: string | null;
              /** @maxLength 500 */
              label: string;
              /** @default {} */
              parameters: Partial<Record<string, any>>;
              [key: string]: any;
            };
            /**
             * @minLength 1
             * @maxLength 200
             */
            id: string;
            /** @default null */
            position: {
              x: number;
              y: number;
              [key: string]: any;
            } | null;
            /**
             * @minLength 1
             * @maxLength 200
             */
            type: string;
            [key: string]: any;
          }[];
          settings: Partial<Record<string, any>>;
          /** @maxItems 50 */
          tags: string[];
          version: 1;
        },
        Problem
      >({
        path: `/workflows/${workflowId}/export`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `workflow:read`.
     *
     * @tags workflows
     * @name WorkflowFacets
     * @summary Tags in use and counts
     * @request GET:/workflows/facets
     * @secure
     */
    workflowFacets: (params: RequestParams = {}) =>
      this.request<
        {
          active: number;
          deleted: number;
          tags: {
            count: number;
            tag: string;
          }[];
          total: number;
        },
        Problem
      >({
        path: `/workflows/facets`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `workflow:read`.
     *
     * @tags workflows
     * @name WorkflowGet
     * @summary Read one workflow with its graph
     * @request GET:/workflows/{workflowId}
     * @secure
     */
    workflowGet: (workflowId: string, params: RequestParams = {}) =>
      this.request<Workflow, void | Problem>({
        path: `/workflows/${workflowId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `workflow:write`.
     *
     * @tags workflows
     * @name WorkflowImport
     * @summary Import our JSON or n8n exports, one or many, with a line of report each
     * @request POST:/workflows/import
     * @secure
     */
    workflowImport: (
      data: {
        files: File[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          results: {
            edgeCount?: number;
            error?: string;
            name: string;
            nodeCount?: number;
            ok: boolean;
            warnings: string[];
            /** @pattern ^[0-9a-f]{24}$ */
            workflowId?: string;
          }[];
        },
        Problem
      >({
        path: `/workflows/import`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `workflow:read`.
     *
     * @tags workflows
     * @name WorkflowList
     * @summary List workflows, newest change first
     * @request GET:/workflows
     * @secure
     */
    workflowList: (
      query?: {
        /**
         * @minLength 1
         * @maxLength 512
         */
        cursor?: string;
        isActive?: boolean | "true" | "false";
        isDeleted?: boolean | "true" | "false";
        /**
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
        /** @maxLength 200 */
        q?: string;
        /** @maxItems 20 */
        tag?: string[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          items: WorkflowSummary[];
          nextCursor: string | null;
        },
        Problem
      >({
        path: `/workflows`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `workflow:write`.
     *
     * @tags workflows
     * @name WorkflowPurge
     * @summary Delete a workflow in the trash for good
     * @request DELETE:/workflows/{workflowId}/purge
     * @secure
     */
    workflowPurge: (workflowId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/workflows/${workflowId}/purge`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Permission: `workflow:write`.
     *
     * @tags workflows
     * @name WorkflowRestore
     * @summary Take a workflow out of the trash, inactive
     * @request POST:/workflows/{workflowId}/restore
     * @secure
     */
    workflowRestore: (workflowId: string, params: RequestParams = {}) =>
      this.request<Workflow, Problem>({
        path: `/workflows/${workflowId}/restore`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `workflow:write`.
     *
     * @tags workflows
     * @name WorkflowUpdate
     * @summary Change the named fields of a workflow
     * @request PATCH:/workflows/{workflowId}
     * @secure
     */
    workflowUpdate: (
      workflowId: string,
      data: {
        /** @maxLength 5000 */
        description?: string;
        /** @maxItems 20000 */
        edges?: {
          /**
           * @minLength 1
           * @maxLength 500
           */
          id: string;
          /**
           * @minLength 1
           * @maxLength 200
           */
          source: string;
          sourceHandle?: string | null;
          /**
           * @minLength 1
           * @maxLength 200
           */
          target: string;
          targetHandle?: string | null;
          [key: string]: any;
        }[];
        folder?: string | null;
        isActive?: boolean;
        /**
         * @minLength 1
         * @maxLength 200
         */
        name?: string;
        /** @maxItems 5000 */
        nodes?: {
          data: {
            /**
             * @maxItems 50
             * @default []
             */
            credentials?: {
              /** @maxLength 200 */
              name: string;
              /** @maxLength 200 */
              type: string;
              [key: string]: any;
            }[];
            disabled?: boolean;
            /** @default null */
            integration?: string | null;
            /** @maxLength 500 */
            label: string;
            /** @default {} */
            parameters?: Partial<Record<string, any>>;
            [key: string]: any;
          };
          /**
           * @minLength 1
           * @maxLength 200
           */
          id: string;
          /** @default null */
          position?: {
            x: number;
            y: number;
            [key: string]: any;
          } | null;
          /**
           * @minLength 1
           * @maxLength 200
           */
          type: string;
          [key: string]: any;
        }[];
        settings?: Partial<Record<string, any>>;
        /** @maxItems 50 */
        tags?: string[];
      },
      params: RequestParams = {},
    ) =>
      this.request<Workflow, Problem>({
        path: `/workflows/${workflowId}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),
  };
  executions = {
    /**
     * @description Permission: `execution:write`.
     *
     * @tags executions
     * @name ExecutionCancel
     * @summary Cancel a run that is pending or running
     * @request POST:/executions/{executionId}/cancel
     * @secure
     */
    executionCancel: (executionId: string, params: RequestParams = {}) =>
      this.request<
        {
          /** @format date-time */
          createdAt: string;
          customData: Partial<Record<string, string>>;
          durationMs: number | null;
          error: {
            fingerprint: string;
            /** @maxLength 4000 */
            message: string;
            nodeId: string | null;
            nodeName: string | null;
          } | null;
          /** @pattern ^[0-9a-f]{24}$ */
          executionId: string;
          finishedAt: string | null;
          finishedNodeCount: number;
          nodeCount: number;
          nodeExecutions: {
            /**
             * @min 1
             * @max 1000
             */
            attempt: number;
            durationMs: number | null;
            error: {
              code: string | null;
              /** @maxLength 4000 */
              message: string;
              stack: string | null;
            } | null;
            finishedAt: string | null;
            inputBytes: number | null;
            /**
             * @minLength 1
             * @maxLength 200
             */
            nodeId: string;
            /** @maxLength 500 */
            nodeName: string;
            nodeType: string | null;
            outputBytes: number | null;
            startedAt: string | null;
            status: "pending" | "running" | "success" | "error" | "skipped";
          }[];
          retryOf: string | null;
          startedAt: string | null;
          status:
            | "pending"
            | "running"
            | "success"
            | "error"
            | "cancelled"
            | "timeout";
          store: "hot" | "archive";
          triggerDataBytes: number | null;
          triggerType: "manual" | "webhook" | "schedule" | "api";
          /** @pattern ^[0-9a-f]{24}$ */
          workflowId: string;
          workflowName: string;
          workflowVersion: number;
        },
        Problem
      >({
        path: `/executions/${executionId}/cancel`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `execution:read`.
     *
     * @tags executions
     * @name ExecutionCount
     * @summary Count runs, exactly up to 10,000
     * @request GET:/executions/count
     * @secure
     */
    executionCount: (
      query?: {
        /** One entry each: `customData[key]=value` or `customData.key=value`. */
        customData?: Partial<Record<string, string>>;
        /**
         * @minLength 1
         * @maxLength 200
         */
        errorText?: string;
        /**
         * @minLength 1
         * @maxLength 200
         */
        failedNodeId?: string;
        /** @min 0 */
        maxDurationMs?: number;
        /** @min 0 */
        minDurationMs?: number;
        /** @format date-time */
        startedAfter?: string;
        /** @format date-time */
        startedBefore?: string;
        /** @maxItems 20 */
        status?: (
          | "pending"
          | "running"
          | "success"
          | "error"
          | "cancelled"
          | "timeout"
        )[];
        /** @maxItems 20 */
        triggerType?: ("manual" | "webhook" | "schedule" | "api")[];
        /** @pattern ^[0-9a-f]{24}$ */
        workflowId?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          count: number;
          isExact: boolean;
        },
        Problem
      >({
        path: `/executions/count`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `execution:read`.
     *
     * @tags executions
     * @name ExecutionGet
     * @summary Read one run with its nodes' results
     * @request GET:/executions/{executionId}
     * @secure
     */
    executionGet: (executionId: string, params: RequestParams = {}) =>
      this.request<
        {
          /** @format date-time */
          createdAt: string;
          customData: Partial<Record<string, string>>;
          durationMs: number | null;
          error: {
            fingerprint: string;
            /** @maxLength 4000 */
            message: string;
            nodeId: string | null;
            nodeName: string | null;
          } | null;
          /** @pattern ^[0-9a-f]{24}$ */
          executionId: string;
          finishedAt: string | null;
          finishedNodeCount: number;
          nodeCount: number;
          nodeExecutions: {
            /**
             * @min 1
             * @max 1000
             */
            attempt: number;
            durationMs: number | null;
            error: {
              code: string | null;
              /** @maxLength 4000 */
              message: string;
              stack: string | null;
            } | null;
            finishedAt: string | null;
            inputBytes: number | null;
            /**
             * @minLength 1
             * @maxLength 200
             */
            nodeId: string;
            /** @maxLength 500 */
            nodeName: string;
            nodeType: string | null;
            outputBytes: number | null;
            startedAt: string | null;
            status: "pending" | "running" | "success" | "error" | "skipped";
          }[];
          retryOf: string | null;
          startedAt: string | null;
          status:
            | "pending"
            | "running"
            | "success"
            | "error"
            | "cancelled"
            | "timeout";
          store: "hot" | "archive";
          triggerDataBytes: number | null;
          triggerType: "manual" | "webhook" | "schedule" | "api";
          /** @pattern ^[0-9a-f]{24}$ */
          workflowId: string;
          workflowName: string;
          workflowVersion: number;
        },
        Problem
      >({
        path: `/executions/${executionId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `execution:write`.
     *
     * @tags executions
     * @name ExecutionIngest
     * @summary Report runs that happened elsewhere, one a line; a bad line holds up no good one
     * @request POST:/executions/ingest
     * @secure
     */
    executionIngest: (data: ExecutionReport, params: RequestParams = {}) =>
      this.request<
        {
          accepted: number;
          duplicates: number;
          errors: {
            line: number;
            message: string;
            path: string;
          }[];
          errorsLeftOut: number;
          rejected: number;
        },
        Problem
      >({
        path: `/executions/ingest`,
        method: "POST",
        body: data,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `execution:read`.
     *
     * @tags executions
     * @name ExecutionList
     * @summary List runs, newest first
     * @request GET:/executions
     * @secure
     */
    executionList: (
      query?: {
        /**
         * @minLength 1
         * @maxLength 512
         */
        cursor?: string;
        /** One entry each: `customData[key]=value` or `customData.key=value`. */
        customData?: Partial<Record<string, string>>;
        /**
         * @minLength 1
         * @maxLength 200
         */
        errorText?: string;
        /**
         * @minLength 1
         * @maxLength 200
         */
        failedNodeId?: string;
        /**
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
        /** @min 0 */
        maxDurationMs?: number;
        /** @min 0 */
        minDurationMs?: number;
        /** @format date-time */
        startedAfter?: string;
        /** @format date-time */
        startedBefore?: string;
        /** @maxItems 20 */
        status?: (
          | "pending"
          | "running"
          | "success"
          | "error"
          | "cancelled"
          | "timeout"
        )[];
        /** @maxItems 20 */
        triggerType?: ("manual" | "webhook" | "schedule" | "api")[];
        /** @pattern ^[0-9a-f]{24}$ */
        workflowId?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          items: {
            /** @format date-time */
            createdAt: string;
            durationMs: number | null;
            error: {
              fingerprint: string;
              /** @maxLength 4000 */
              message: string;
              nodeId: string | null;
              nodeName: string | null;
            } | null;
            /** @pattern ^[0-9a-f]{24}$ */
            executionId: string;
            finishedAt: string | null;
            finishedNodeCount: number;
            nodeCount: number;
            retryOf: string | null;
            startedAt: string | null;
            status:
              | "pending"
              | "running"
              | "success"
              | "error"
              | "cancelled"
              | "timeout";
            store: "hot" | "archive";
            triggerType: "manual" | "webhook" | "schedule" | "api";
            /** @pattern ^[0-9a-f]{24}$ */
            workflowId: string;
            workflowName: string;
            workflowVersion: number;
          }[];
          nextCursor: string | null;
        },
        Problem
      >({
        path: `/executions`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `execution:read`.
     *
     * @tags executions
     * @name ExecutionNodeData
     * @summary Read what went into a node or came out of it
     * @request GET:/executions/{executionId}/nodes/{nodeId}/data
     * @secure
     */
    executionNodeData: (
      executionId: string,
      nodeId: string,
      query?: {
        /**
         * @min 1
         * @max 1000
         */
        attempt?: number;
        /** @default "output" */
        direction?: "input" | "output";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          attempt: number;
          bytes: number;
          data: any;
          direction: "input" | "output";
          /** @pattern ^[0-9a-f]{24}$ */
          executionId: string;
          /**
           * @minLength 1
           * @maxLength 200
           */
          nodeId: string;
        },
        Problem
      >({
        path: `/executions/${executionId}/nodes/${nodeId}/data`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `execution:write`.
     *
     * @tags executions
     * @name ExecutionRetry
     * @summary Ask for another run with the same trigger data, by the workflow's current version
     * @request POST:/executions/{executionId}/retry
     * @secure
     */
    executionRetry: (executionId: string, params: RequestParams = {}) =>
      this.request<
        {
          /** @format date-time */
          createdAt: string;
          customData: Partial<Record<string, string>>;
          durationMs: number | null;
          error: {
            fingerprint: string;
            /** @maxLength 4000 */
            message: string;
            nodeId: string | null;
            nodeName: string | null;
          } | null;
          /** @pattern ^[0-9a-f]{24}$ */
          executionId: string;
          finishedAt: string | null;
          finishedNodeCount: number;
          nodeCount: number;
          nodeExecutions: {
            /**
             * @min 1
             * @max 1000
             */
            attempt: number;
            durationMs: number | null;
            error: {
              code: string | null;
              /** @maxLength 4000 */
              message: string;
              stack: string | null;
            } | null;
            finishedAt: string | null;
            inputBytes: number | null;
            /**
             * @minLength 1
             * @maxLength 200
             */
            nodeId: string;
            /** @maxLength 500 */
            nodeName: string;
            nodeType: string | null;
            outputBytes: number | null;
            startedAt: string | null;
            status: "pending" | "running" | "success" | "error" | "skipped";
          }[];
          retryOf: string | null;
          startedAt: string | null;
          status:
            | "pending"
            | "running"
            | "success"
            | "error"
            | "cancelled"
            | "timeout";
          store: "hot" | "archive";
          triggerDataBytes: number | null;
          triggerType: "manual" | "webhook" | "schedule" | "api";
          /** @pattern ^[0-9a-f]{24}$ */
          workflowId: string;
          workflowName: string;
          workflowVersion: number;
        },
        Problem
      >({
        path: `/executions/${executionId}/retry`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `execution:read`.
     *
     * @tags executions
     * @name ExecutionStatistics
     * @summary Runs of a time range by status, workflow or tag
     * @request GET:/executions/statistics
     * @secure
     */
    executionStatistics: (
      query: {
        /** @format date-time */
        from?: string;
        groupBy: "status" | "workflow" | "tag";
        /** @format date-time */
        to?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @format date-time */
          from: string;
          groupBy: "status" | "workflow" | "tag";
          items: {
            averageDurationMs: number | null;
            cancelled: number;
            error: number;
            key: string;
            label: string;
            /** @format date-time */
            lastRunAt: string;
            pending: number;
            running: number;
            success: number;
            timeout: number;
            total: number;
          }[];
          /** @format date-time */
          to: string;
        },
        Problem
      >({
        path: `/executions/statistics`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `execution:read`.
     *
     * @tags executions
     * @name ExecutionTriggerData
     * @summary Read what the trigger brought
     * @request GET:/executions/{executionId}/trigger
     * @secure
     */
    executionTriggerData: (executionId: string, params: RequestParams = {}) =>
      this.request<
        {
          bytes: number;
          data: any;
          /** @pattern ^[0-9a-f]{24}$ */
          executionId: string;
        },
        Problem
      >({
        path: `/executions/${executionId}/trigger`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),
  };
  search = {
    /**
     * @description Permission: `knowledge:read`.
     *
     * @tags search
     * @name Search
     * @summary Search by meaning and by words
     * @request GET:/search
     * @secure
     */
    search: (
      query: {
        /** @maxLength 100 */
        category?: string;
        /**
         * @min 1
         * @max 200
         * @default 10
         */
        limit?: number;
        /** @default "hybrid" */
        mode?: "hybrid" | "semantic" | "keyword";
        /**
         * @minLength 1
         * @maxLength 1000
         */
        q: string;
        /**
         * @min -1
         * @max 1
         */
        threshold?: number;
        /** @maxItems 20 */
        types?: ("knowledge" | "workflow")[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          items: {
            category: string | null;
            highlights: {
              end: number;
              start: number;
            }[];
            id: string;
            passage: string;
            score: number;
            similarity: number | null;
            title: string;
            type: "knowledge" | "workflow";
            url: string;
            why: ("meaning" | "words" | "name")[];
          }[];
          notice: string | null;
          route: "exact" | "index" | "keyword";
          tookMs: {
            embed: number;
            search: number;
            total: number;
          };
        },
        Problem
      >({
        path: `/search`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),
  };
  embeddings = {
    /**
     * @description Permission: `knowledge:write`.
     *
     * @tags embeddings
     * @name EmbeddingCreate
     * @summary Store a vector, or the vector of a text, under a content id
     * @request POST:/embeddings
     * @secure
     */
    embeddingCreate: (
      data: {
        /**
         * @min 0
         * @default 0
         */
        chunkIndex?: number;
        /**
         * @minLength 1
         * @maxLength 255
         */
        contentId: string;
        /** @pattern ^[a-z][a-z0-9_]{0,49}$ */
        contentType: string;
        /**
         * @maxItems 4096
         * @minItems 1
         */
        embedding?: number[];
        /** @default {} */
        metadata?: Partial<Record<string, any>>;
        /**
         * @minLength 1
         * @maxLength 20000
         */
        text?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          chunkIndex: number;
          contentId: string;
          contentType: string;
          /** @format date-time */
          createdAt: string;
          dimensions: number;
          /** @pattern ^[1-9][0-9]{0,17}$ */
          embeddingId: string;
          metadata: Partial<Record<string, any>>;
        },
        Problem
      >({
        path: `/embeddings`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `knowledge:read`.
     *
     * @tags embeddings
     * @name EmbeddingSimilar
     * @summary Nearest vectors by cosine similarity, most similar first
     * @request POST:/embeddings/similar
     * @secure
     */
    embeddingSimilar: (
      data: {
        /**
         * @maxItems 4096
         * @minItems 1
         */
        embedding?: number[];
        /** @default {} */
        filter?: {
          /** @maxLength 255 */
          contentId?: string;
          /** @pattern ^[a-z][a-z0-9_]{0,49}$ */
          contentType?: string;
        };
        /**
         * @min 1
         * @max 200
         * @default 10
         */
        limit?: number;
        /**
         * @minLength 1
         * @maxLength 20000
         */
        text?: string;
        /**
         * @min -1
         * @max 1
         */
        threshold?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          items: {
            chunkIndex: number;
            contentId: string;
            contentType: string;
            /** @pattern ^[1-9][0-9]{0,17}$ */
            embeddingId: string;
            metadata: Partial<Record<string, any>>;
            similarity: number;
          }[];
        },
        Problem
      >({
        path: `/embeddings/similar`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),
  };
  knowledge = {
    /**
     * @description Permission: `knowledge:write`.
     *
     * @tags knowledge
     * @name ArticleCreate
     * @summary Create an article; its passages are embedded in the background
     * @request POST:/knowledge/articles
     * @secure
     */
    articleCreate: (
      data: {
        /** @default null */
        category?: string | null;
        /** @minLength 1 */
        content: string;
        /** @default "published" */
        status?: "draft" | "published";
        /**
         * @maxItems 50
         * @default []
         */
        tags?: string[];
        /**
         * @minLength 1
         * @maxLength 255
         */
        title: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<Article, Problem>({
        path: `/knowledge/articles`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `knowledge:write`.
     *
     * @tags knowledge
     * @name ArticleDelete
     * @summary Delete an article and its passages
     * @request DELETE:/knowledge/articles/{articleId}
     * @secure
     */
    articleDelete: (articleId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/knowledge/articles/${articleId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Permission: `knowledge:read`.
     *
     * @tags knowledge
     * @name ArticleGet
     * @summary Read one article
     * @request GET:/knowledge/articles/{articleId}
     * @secure
     */
    articleGet: (articleId: string, params: RequestParams = {}) =>
      this.request<Article, void | Problem>({
        path: `/knowledge/articles/${articleId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `knowledge:write`.
     *
     * @tags knowledge
     * @name ArticleImport
     * @summary Import Markdown files; the same file again updates its article
     * @request POST:/knowledge/import
     * @secure
     */
    articleImport: (
      data: {
        files: File[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          results: {
            /** @pattern ^[1-9][0-9]{0,17}$ */
            articleId?: string;
            error?: string;
            name: string;
            ok: boolean;
            outcome?: "created" | "updated" | "unchanged";
            warnings: string[];
          }[];
        },
        Problem
      >({
        path: `/knowledge/import`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.FormData,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `knowledge:read`.
     *
     * @tags knowledge
     * @name ArticleList
     * @summary List articles, newest change first
     * @request GET:/knowledge/articles
     * @secure
     */
    articleList: (
      query?: {
        /**
         * @minLength 1
         * @maxLength 100
         */
        category?: string;
        /**
         * @minLength 1
         * @maxLength 512
         */
        cursor?: string;
        embeddingStatus?: "pending" | "ready" | "failed";
        /**
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
        /** @maxLength 200 */
        q?: string;
        status?: "draft" | "published";
        /** @maxItems 20 */
        tag?: string[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          items: ArticleSummary[];
          nextCursor: string | null;
        },
        Problem
      >({
        path: `/knowledge/articles`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `knowledge:read`.
     *
     * @tags knowledge
     * @name ArticlePassages
     * @summary The passages an article was embedded as, in order
     * @request GET:/knowledge/articles/{articleId}/passages
     * @secure
     */
    articlePassages: (articleId: string, params: RequestParams = {}) =>
      this.request<
        {
          items: {
            chunkIndex: number;
            content: string;
            heading: string;
          }[];
        },
        Problem
      >({
        path: `/knowledge/articles/${articleId}/passages`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `knowledge:read`.
     *
     * @tags knowledge
     * @name ArticleStatistics
     * @summary Counts of articles, passages and pending embeddings
     * @request GET:/knowledge/statistics
     * @secure
     */
    articleStatistics: (params: RequestParams = {}) =>
      this.request<
        {
          articles: number;
          categories: {
            category: string;
            count: number;
          }[];
          failed: number;
          model: string;
          passages: number;
          pending: number;
        },
        Problem
      >({
        path: `/knowledge/statistics`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `knowledge:write`.
     *
     * @tags knowledge
     * @name ArticleUpdate
     * @summary Change the named fields of an article
     * @request PATCH:/knowledge/articles/{articleId}
     * @secure
     */
    articleUpdate: (
      articleId: string,
      data: {
        category?: string | null;
        /** @minLength 1 */
        content?: string;
        status?: "draft" | "published";
        /** @maxItems 50 */
        tags?: string[];
        /**
         * @minLength 1
         * @maxLength 255
         */
        title?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<Article, Problem>({
        path: `/knowledge/articles/${articleId}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),
  };
  models = {
    /**
     * @description Permission: `model:write`.
     *
     * @tags models
     * @name ModelCreate
     * @summary Register a model of an OpenAI-compatible endpoint
     * @request POST:/models
     * @secure
     */
    modelCreate: (
      data: {
        /**
         * @min 1
         * @max 2000
         */
        dimensions: number;
        /** @default {} */
        metrics?: Partial<Record<string, number>>;
        /**
         * @minLength 1
         * @maxLength 200
         */
        name: string;
        /** @default {} */
        parameters?: Partial<Record<string, any>>;
        /**
         * @default "openai-compatible"
         * @pattern ^[a-z][a-z0-9-]{0,49}$
         */
        provider?: string;
        /**
         * @maxItems 100
         * @default []
         */
        trainingData?: string[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @format date-time */
          createdAt: string;
          dimensions: number;
          distance: "cosine";
          isActive: boolean;
          isOwn: boolean;
          kind: "embedding";
          metrics: Partial<Record<string, number>>;
          /** @exclusiveMin 0 */
          modelId: number;
          name: string;
          parameters: Partial<Record<string, any>>;
          provider: string;
          trainingData: string[];
        },
        Problem
      >({
        path: `/models`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `model:read`.
     *
     * @tags models
     * @name ModelList
     * @summary Embedding models, in the order they were registered
     * @request GET:/models
     * @secure
     */
    modelList: (
      query?: {
        /**
         * @minLength 1
         * @maxLength 512
         */
        cursor?: string;
        /**
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          items: {
            /** @format date-time */
            createdAt: string;
            dimensions: number;
            distance: "cosine";
            isActive: boolean;
            isOwn: boolean;
            kind: "embedding";
            metrics: Partial<Record<string, number>>;
            /** @exclusiveMin 0 */
            modelId: number;
            name: string;
            parameters: Partial<Record<string, any>>;
            provider: string;
            trainingData: string[];
          }[];
          nextCursor: string | null;
        },
        Problem
      >({
        path: `/models`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),
  };
  vectorIndexes = {
    /**
     * @description Permission: `model:read`.
     *
     * @tags models
     * @name VectorIndexList
     * @summary Vector indexes: type, parameters, size and rows per model
     * @request GET:/vector-indexes
     * @secure
     */
    vectorIndexList: (params: RequestParams = {}) =>
      this.request<
        {
          items: {
            isValid: boolean;
            /** @exclusiveMin 0 */
            modelId: number;
            modelName: string;
            name: string;
            parameters: Partial<Record<string, number>>;
            rows: number;
            sizeBytes: number;
            type: "hnsw" | "ivfflat";
          }[];
        },
        Problem
      >({
        path: `/vector-indexes`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),
  };
  organizations = {
    /**
     * @description Permission: `signed-in`.
     *
     * @tags platform
     * @name OrganizationCreate
     * @summary Create an organization with you as its owner
     * @request POST:/organizations
     * @secure
     */
    organizationCreate: (
      data: {
        /**
         * @minLength 1
         * @maxLength 80
         */
        name: string;
        /** @pattern ^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$ */
        slug: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @format date-time */
          createdAt: string;
          name: string;
          /** @pattern ^[0-9a-f]{24}$ */
          organizationId: string;
          /** @pattern ^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$ */
          slug: string;
        },
        Problem
      >({
        path: `/organizations`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `signed-in`.
     *
     * @tags platform
     * @name OrganizationListMine
     * @summary The organizations you are a member of
     * @request GET:/organizations
     * @secure
     */
    organizationListMine: (params: RequestParams = {}) =>
      this.request<
        {
          items: {
            /** @format date-time */
            createdAt: string;
            name: string;
            /** @pattern ^[0-9a-f]{24}$ */
            organizationId: string;
            role: "owner" | "admin" | "member" | "viewer";
            /** @pattern ^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$ */
            slug: string;
          }[];
        },
        Problem
      >({
        path: `/organizations`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),
  };
  members = {
    /**
     * @description Permission: `member:read`.
     *
     * @tags platform
     * @name MemberList
     * @summary The people of this organization and their roles
     * @request GET:/members
     * @secure
     */
    memberList: (
      query?: {
        /**
         * @minLength 1
         * @maxLength 512
         */
        cursor?: string;
        /**
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          items: {
            email: string;
            /** @format date-time */
            joinedAt: string;
            name: string;
            role: "owner" | "admin" | "member" | "viewer";
            /** @pattern ^[0-9a-f]{24}$ */
            userId: string;
          }[];
          nextCursor: string | null;
        },
        Problem
      >({
        path: `/members`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),
  };
  apiKeys = {
    /**
     * @description Permission: `api-key:write`.
     *
     * @tags platform
     * @name ApiKeyCreate
     * @summary Create an API key; this answer alone holds its secret
     * @request POST:/api-keys
     * @secure
     */
    apiKeyCreate: (
      data: {
        /** @default null */
        expiresInDays?: number | null;
        /**
         * @minLength 1
         * @maxLength 80
         */
        name: string;
        /**
         * @maxItems 24
         * @minItems 1
         */
        scopes: (
          | "workflow:read"
          | "workflow:write"
          | "execution:read"
          | "execution:write"
          | "knowledge:read"
          | "knowledge:write"
          | "conversation:read"
          | "conversation:write"
          | "analytics:read"
          | "analytics:write"
          | "model:read"
          | "model:write"
          | "integration:read"
          | "integration:write"
          | "node:read"
          | "node:write"
          | "collaboration:read"
          | "collaboration:write"
          | "credential:read"
          | "credential:write"
          | "member:read"
          | "health:read"
          | "api-key:read"
          | "api-key:write"
        )[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[0-9a-f]{24}$ */
          apiKeyId: string;
          /** @format date-time */
          createdAt: string;
          createdBy: string | null;
          expiresAt: string | null;
          lastUsedAt: string | null;
          name: string;
          scopes: (
            | "workflow:read"
            | "workflow:write"
            | "execution:read"
            | "execution:write"
            | "knowledge:read"
            | "knowledge:write"
            | "conversation:read"
            | "conversation:write"
            | "analytics:read"
            | "analytics:write"
            | "model:read"
            | "model:write"
            | "integration:read"
            | "integration:write"
            | "node:read"
            | "node:write"
            | "collaboration:read"
            | "collaboration:write"
            | "credential:read"
            | "credential:write"
            | "member:read"
            | "health:read"
            | "api-key:read"
            | "api-key:write"
          )[];
          secret: string;
          start: string;
        },
        Problem
      >({
        path: `/api-keys`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `api-key:read`.
     *
     * @tags platform
     * @name ApiKeyList
     * @summary List API keys, newest first; no secret is ever shown
     * @request GET:/api-keys
     * @secure
     */
    apiKeyList: (
      query?: {
        /**
         * @minLength 1
         * @maxLength 512
         */
        cursor?: string;
        /**
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          items: {
            /** @pattern ^[0-9a-f]{24}$ */
            apiKeyId: string;
            /** @format date-time */
            createdAt: string;
            createdBy: string | null;
            expiresAt: string | null;
            lastUsedAt: string | null;
            name: string;
            scopes: (
              | "workflow:read"
              | "workflow:write"
              | "execution:read"
              | "execution:write"
              | "knowledge:read"
              | "knowledge:write"
              | "conversation:read"
              | "conversation:write"
              | "analytics:read"
              | "analytics:write"
              | "model:read"
              | "model:write"
              | "integration:read"
              | "integration:write"
              | "node:read"
              | "node:write"
              | "collaboration:read"
              | "collaboration:write"
              | "credential:read"
              | "credential:write"
              | "member:read"
              | "health:read"
              | "api-key:read"
              | "api-key:write"
            )[];
            start: string;
          }[];
          nextCursor: string | null;
        },
        Problem
      >({
        path: `/api-keys`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `api-key:write`.
     *
     * @tags platform
     * @name ApiKeyRevoke
     * @summary Revoke an API key at once
     * @request DELETE:/api-keys/{apiKeyId}
     * @secure
     */
    apiKeyRevoke: (apiKeyId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api-keys/${apiKeyId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),
  };
  credentials = {
    /**
     * @description Permission: `credential:write`.
     *
     * @tags platform
     * @name CredentialCreate
     * @summary Store a credential; its secret goes in encrypted and never comes out
     * @request POST:/credentials
     * @secure
     */
    credentialCreate: (
      data: {
        /**
         * @maxItems 50
         * @default []
         */
        allowedHosts?: string[];
        /** @default null */
        expiresAt?: string | null;
        /** @default null */
        integration?: string | null;
        /**
         * @minLength 1
         * @maxLength 120
         */
        name: string;
        secret: Partial<Record<string, string>>;
        /** @pattern ^[A-Za-z][A-Za-z0-9_.-]{0,99}$ */
        type: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @maxItems 50 */
          allowedHosts: string[];
          /** @format date-time */
          createdAt: string;
          createdBy: string | null;
          /** @pattern ^[0-9a-f]{24}$ */
          credentialId: string;
          expiresAt: string | null;
          integration: string | null;
          lastUsedAt: string | null;
          /**
           * @minLength 1
           * @maxLength 120
           */
          name: string;
          /** @format date-time */
          rotatedAt: string;
          secretFields: string[];
          secretVersion: number;
          /** @pattern ^[A-Za-z][A-Za-z0-9_.-]{0,99}$ */
          type: string;
          /** @format date-time */
          updatedAt: string;
        },
        Problem
      >({
        path: `/credentials`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `credential:write`.
     *
     * @tags platform
     * @name CredentialDelete
     * @summary Delete a credential for good
     * @request DELETE:/credentials/{credentialId}
     * @secure
     */
    credentialDelete: (credentialId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/credentials/${credentialId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Permission: `credential:read`.
     *
     * @tags platform
     * @name CredentialGet
     * @summary Read one credential without its secret
     * @request GET:/credentials/{credentialId}
     * @secure
     */
    credentialGet: (credentialId: string, params: RequestParams = {}) =>
      this.request<
        {
          /** @maxItems 50 */
          allowedHosts: string[];
          /** @format date-time */
          createdAt: string;
          createdBy: string | null;
          /** @pattern ^[0-9a-f]{24}$ */
          credentialId: string;
          expiresAt: string | null;
          integration: string | null;
          lastUsedAt: string | null;
          /**
           * @minLength 1
           * @maxLength 120
           */
          name: string;
          /** @format date-time */
          rotatedAt: string;
          secretFields: string[];
          secretVersion: number;
          /** @pattern ^[A-Za-z][A-Za-z0-9_.-]{0,99}$ */
          type: string;
          /** @format date-time */
          updatedAt: string;
        },
        Problem
      >({
        path: `/credentials/${credentialId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `credential:read`.
     *
     * @tags platform
     * @name CredentialList
     * @summary List credentials, newest first; no secret is ever shown
     * @request GET:/credentials
     * @secure
     */
    credentialList: (
      query?: {
        /**
         * @minLength 1
         * @maxLength 512
         */
        cursor?: string;
        /**
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
        /** @pattern ^[A-Za-z][A-Za-z0-9_.-]{0,99}$ */
        type?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          items: {
            /** @maxItems 50 */
            allowedHosts: string[];
            /** @format date-time */
            createdAt: string;
            createdBy: string | null;
            /** @pattern ^[0-9a-f]{24}$ */
            credentialId: string;
            expiresAt: string | null;
            integration: string | null;
            lastUsedAt: string | null;
            /**
             * @minLength 1
             * @maxLength 120
             */
            name: string;
            /** @format date-time */
            rotatedAt: string;
            secretFields: string[];
            secretVersion: number;
            /** @pattern ^[A-Za-z][A-Za-z0-9_.-]{0,99}$ */
            type: string;
            /** @format date-time */
            updatedAt: string;
          }[];
          nextCursor: string | null;
        },
        Problem
      >({
        path: `/credentials`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `credential:write`.
     *
     * @tags platform
     * @name CredentialUpdate
     * @summary Change the named fields; in `secret` a value replaces, null removes, what is not named stays
     * @request PATCH:/credentials/{credentialId}
     * @secure
     */
    credentialUpdate: (
      credentialId: string,
      data: {
        /** @maxItems 50 */
        allowedHosts?: string[];
        expiresAt?: string | null;
        integration?: string | null;
        /**
         * @minLength 1
         * @maxLength 120
         */
        name?: string;
        secret?: Partial<Record<string, string | null>>;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @maxItems 50 */
          allowedHosts: string[];
          /** @format date-time */
          createdAt: string;
          createdBy: string | null;
          /** @pattern ^[0-9a-f]{24}$ */
          credentialId: string;
          expiresAt: string | null;
          integration: string | null;
          lastUsedAt: string | null;
          /**
           * @minLength 1
           * @maxLength 120
           */
          name: string;
          /** @format date-time */
          rotatedAt: string;
          secretFields: string[];
          secretVersion: number;
          /** @pattern ^[A-Za-z][A-Za-z0-9_.-]{0,99}$ */
          type: string;
          /** @format date-time */
          updatedAt: string;
        },
        Problem
      >({
        path: `/credentials/${credentialId}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),
  };
  integrations = {
    /**
     * @description Permission: `integration:write`.
     *
     * @tags platform
     * @name IntegrationCreate
     * @summary Configure an integration
     * @request POST:/integrations
     * @secure
     */
    integrationCreate: (
      data: {
        /** @default {} */
        configuration?: Partial<Record<string, Schema0>>;
        /** @default null */
        credentialId?: string | null;
        /**
         * @maxLength 2000
         * @default ""
         */
        description?: string;
        /**
         * @minLength 1
         * @maxLength 120
         */
        displayName: string;
        /** @default true */
        isEnabled?: boolean;
        /** @pattern ^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$ */
        key: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          configuration: Partial<Record<string, Schema2>>;
          /** @format date-time */
          createdAt: string;
          credentialId: string | null;
          /** @maxLength 2000 */
          description: string;
          /**
           * @minLength 1
           * @maxLength 120
           */
          displayName: string;
          /** @pattern ^[0-9a-f]{24}$ */
          integrationId: string;
          isEnabled: boolean;
          key: string;
          /** @format date-time */
          updatedAt: string;
          workflowCount: number;
        },
        Problem
      >({
        path: `/integrations`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `integration:write`.
     *
     * @tags platform
     * @name IntegrationDelete
     * @summary Remove an integration's configuration; workflows stay
     * @request DELETE:/integrations/{integrationId}
     * @secure
     */
    integrationDelete: (integrationId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/integrations/${integrationId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Permission: `integration:read`.
     *
     * @tags platform
     * @name IntegrationGet
     * @summary Read one integration
     * @request GET:/integrations/{integrationId}
     * @secure
     */
    integrationGet: (integrationId: string, params: RequestParams = {}) =>
      this.request<
        {
          configuration: Partial<Record<string, Schema2>>;
          /** @format date-time */
          createdAt: string;
          credentialId: string | null;
          /** @maxLength 2000 */
          description: string;
          /**
           * @minLength 1
           * @maxLength 120
           */
          displayName: string;
          /** @pattern ^[0-9a-f]{24}$ */
          integrationId: string;
          isEnabled: boolean;
          key: string;
          /** @format date-time */
          updatedAt: string;
          workflowCount: number;
        },
        Problem
      >({
        path: `/integrations/${integrationId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `integration:read`.
     *
     * @tags platform
     * @name IntegrationList
     * @summary List configured integrations and how many workflows use each
     * @request GET:/integrations
     * @secure
     */
    integrationList: (
      query?: {
        /**
         * @minLength 1
         * @maxLength 512
         */
        cursor?: string;
        isEnabled?: boolean | "true" | "false";
        /**
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          items: {
            configuration: Partial<Record<string, Schema2>>;
            /** @format date-time */
            createdAt: string;
            credentialId: string | null;
            /** @maxLength 2000 */
            description: string;
            /**
             * @minLength 1
             * @maxLength 120
             */
            displayName: string;
            /** @pattern ^[0-9a-f]{24}$ */
            integrationId: string;
            isEnabled: boolean;
            key: string;
            /** @format date-time */
            updatedAt: string;
            workflowCount: number;
          }[];
          nextCursor: string | null;
        },
        Problem
      >({
        path: `/integrations`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `integration:write`.
     *
     * @tags platform
     * @name IntegrationUpdate
     * @summary Change the named fields of an integration
     * @request PATCH:/integrations/{integrationId}
     * @secure
     */
    integrationUpdate: (
      integrationId: string,
      data: {
        configuration?: Partial<Record<string, Schema0>>;
        credentialId?: string | null;
        /** @maxLength 2000 */
        description?: string;
        /**
         * @minLength 1
         * @maxLength 120
         */
        displayName?: string;
        isEnabled?: boolean;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          configuration: Partial<Record<string, Schema2>>;
          /** @format date-time */
          createdAt: string;
          credentialId: string | null;
          /** @maxLength 2000 */
          description: string;
          /**
           * @minLength 1
           * @maxLength 120
           */
          displayName: string;
          /** @pattern ^[0-9a-f]{24}$ */
          integrationId: string;
          isEnabled: boolean;
          key: string;
          /** @format date-time */
          updatedAt: string;
          workflowCount: number;
        },
        Problem
      >({
        path: `/integrations/${integrationId}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),
  };
  nodes = {
    /**
     * @description Permission: `node:write`.
     *
     * @tags platform
     * @name NodeCreate
     * @summary Define a version of a node type
     * @request POST:/nodes
     * @secure
     */
    nodeCreate: (
      data: {
        /** @default null */
        category?: string | null;
        /**
         * @maxLength 2000
         * @default ""
         */
        description?: string;
        /**
         * @minLength 1
         * @maxLength 120
         */
        displayName: string;
        /**
         * @maxLength 100000
         * @default ""
         */
        documentation?: string;
        /** @default false */
        isDeprecated?: boolean;
        /** @default {} */
        propertiesSchema?: Partial<Record<string, Schema1>>;
        /** @pattern ^[A-Za-z0-9][A-Za-z0-9_./@-]{0,199}$ */
        type: string;
        /**
         * @min 1
         * @max 100000
         * @default 1
         */
        typeVersion?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          category: string | null;
          /** @format date-time */
          createdAt: string;
          /** @pattern ^[0-9a-f]{24}$ */
          customNodeId: string;
          /** @maxLength 2000 */
          description: string;
          /**
           * @minLength 1
           * @maxLength 120
           */
          displayName: string;
          /** @maxLength 100000 */
          documentation: string;
          isDeprecated: boolean;
          propertiesSchema: Partial<Record<string, Schema3>>;
          type: string;
          typeVersion: number;
          /** @format date-time */
          updatedAt: string;
        },
        Problem
      >({
        path: `/nodes`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `node:write`.
     *
     * @tags platform
     * @name NodeDelete
     * @summary Delete a node definition; workflows that use it stay
     * @request DELETE:/nodes/{customNodeId}
     * @secure
     */
    nodeDelete: (customNodeId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/nodes/${customNodeId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Permission: `node:read`.
     *
     * @tags platform
     * @name NodeGet
     * @summary Read one node definition with its schema and documentation
     * @request GET:/nodes/{customNodeId}
     * @secure
     */
    nodeGet: (customNodeId: string, params: RequestParams = {}) =>
      this.request<
        {
          category: string | null;
          /** @format date-time */
          createdAt: string;
          /** @pattern ^[0-9a-f]{24}$ */
          customNodeId: string;
          /** @maxLength 2000 */
          description: string;
          /**
           * @minLength 1
           * @maxLength 120
           */
          displayName: string;
          /** @maxLength 100000 */
          documentation: string;
          isDeprecated: boolean;
          propertiesSchema: Partial<Record<string, Schema3>>;
          type: string;
          typeVersion: number;
          /** @format date-time */
          updatedAt: string;
        },
        Problem
      >({
        path: `/nodes/${customNodeId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `node:read`.
     *
     * @tags platform
     * @name NodeList
     * @summary List custom node definitions, newest first
     * @request GET:/nodes
     * @secure
     */
    nodeList: (
      query?: {
        /**
         * @minLength 1
         * @maxLength 512
         */
        cursor?: string;
        isDeprecated?: boolean | "true" | "false";
        /**
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
        /** @pattern ^[A-Za-z0-9][A-Za-z0-9_./@-]{0,199}$ */
        type?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          items: {
            category: string | null;
            /** @format date-time */
            createdAt: string;
            /** @pattern ^[0-9a-f]{24}$ */
            customNodeId: string;
            /** @maxLength 2000 */
            description: string;
            /**
             * @minLength 1
             * @maxLength 120
             */
            displayName: string;
            isDeprecated: boolean;
            type: string;
            typeVersion: number;
            /** @format date-time */
            updatedAt: string;
          }[];
          nextCursor: string | null;
        },
        Problem
      >({
        path: `/nodes`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `node:write`.
     *
     * @tags platform
     * @name NodeUpdate
     * @summary Change the named fields; type and version stay
     * @request PATCH:/nodes/{customNodeId}
     * @secure
     */
    nodeUpdate: (
      customNodeId: string,
      data: {
        category?: string | null;
        /** @maxLength 2000 */
        description?: string;
        /**
         * @minLength 1
         * @maxLength 120
         */
        displayName?: string;
        /** @maxLength 100000 */
        documentation?: string;
        isDeprecated?: boolean;
        propertiesSchema?: Partial<Record<string, Schema1>>;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          category: string | null;
          /** @format date-time */
          createdAt: string;
          /** @pattern ^[0-9a-f]{24}$ */
          customNodeId: string;
          /** @maxLength 2000 */
          description: string;
          /**
           * @minLength 1
           * @maxLength 120
           */
          displayName: string;
          /** @maxLength 100000 */
          documentation: string;
          isDeprecated: boolean;
          propertiesSchema: Partial<Record<string, Schema3>>;
          type: string;
          typeVersion: number;
          /** @format date-time */
          updatedAt: string;
        },
        Problem
      >({
        path: `/nodes/${customNodeId}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),
  };
  collaboration = {
    /**
     * @description Permission: `collaboration:write`.
     *
     * @tags platform
     * @name CollaborationComment
     * @summary Comment on the workflow or one of its nodes
     * @request POST:/collaboration/sessions/{collaborationSessionId}/comments
     * @secure
     */
    collaborationComment: (
      collaborationSessionId: string,
      data: {
        /** @default null */
        nodeId?: string | null;
        /**
         * @minLength 1
         * @maxLength 5000
         */
        text: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[0-9a-f]{24}$ */
          collaborationSessionId: string;
          commentCount: number;
          comments: {
            authorId: string;
            authorName: string;
            commentId: string;
            /** @format date-time */
            createdAt: string;
            nodeId: string | null;
            text: string;
          }[];
          /** @format date-time */
          createdAt: string;
          endedAt: string | null;
          /** @format date-time */
          lastActivityAt: string;
          participants: {
            /** @format date-time */
            joinedAt: string;
            /** @format date-time */
            lastSeenAt: string;
            name: string;
            participantId: string;
          }[];
          status: "active" | "ended";
          /** @pattern ^[0-9a-f]{24}$ */
          workflowId: string;
        },
        Problem
      >({
        path: `/collaboration/sessions/${collaborationSessionId}/comments`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `collaboration:write`.
     *
     * @tags platform
     * @name CollaborationEnd
     * @summary End a session; it is kept for seven days
     * @request POST:/collaboration/sessions/{collaborationSessionId}/end
     * @secure
     */
    collaborationEnd: (
      collaborationSessionId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[0-9a-f]{24}$ */
          collaborationSessionId: string;
          commentCount: number;
          comments: {
            authorId: string;
            authorName: string;
            commentId: string;
            /** @format date-time */
            createdAt: string;
            nodeId: string | null;
            text: string;
          }[];
          /** @format date-time */
          createdAt: string;
          endedAt: string | null;
          /** @format date-time */
          lastActivityAt: string;
          participants: {
            /** @format date-time */
            joinedAt: string;
            /** @format date-time */
            lastSeenAt: string;
            name: string;
            participantId: string;
          }[];
          status: "active" | "ended";
          /** @pattern ^[0-9a-f]{24}$ */
          workflowId: string;
        },
        Problem
      >({
        path: `/collaboration/sessions/${collaborationSessionId}/end`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `collaboration:read`.
     *
     * @tags platform
     * @name CollaborationGet
     * @summary Read one session with its comments
     * @request GET:/collaboration/sessions/{collaborationSessionId}
     * @secure
     */
    collaborationGet: (
      collaborationSessionId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[0-9a-f]{24}$ */
          collaborationSessionId: string;
          commentCount: number;
          comments: {
            authorId: string;
            authorName: string;
            commentId: string;
            /** @format date-time */
            createdAt: string;
            nodeId: string | null;
            text: string;
          }[];
          /** @format date-time */
          createdAt: string;
          endedAt: string | null;
          /** @format date-time */
          lastActivityAt: string;
          participants: {
            /** @format date-time */
            joinedAt: string;
            /** @format date-time */
            lastSeenAt: string;
            name: string;
            participantId: string;
          }[];
          status: "active" | "ended";
          /** @pattern ^[0-9a-f]{24}$ */
          workflowId: string;
        },
        Problem
      >({
        path: `/collaboration/sessions/${collaborationSessionId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `collaboration:write`.
     *
     * @tags platform
     * @name CollaborationJoin
     * @summary Join the workflow's session, or begin it; again later is a sign of life
     * @request POST:/collaboration/sessions
     * @secure
     */
    collaborationJoin: (
      data: {
        /** @pattern ^[0-9a-f]{24}$ */
        workflowId: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[0-9a-f]{24}$ */
          collaborationSessionId: string;
          commentCount: number;
          comments: {
            authorId: string;
            authorName: string;
            commentId: string;
            /** @format date-time */
            createdAt: string;
            nodeId: string | null;
            text: string;
          }[];
          /** @format date-time */
          createdAt: string;
          endedAt: string | null;
          /** @format date-time */
          lastActivityAt: string;
          participants: {
            /** @format date-time */
            joinedAt: string;
            /** @format date-time */
            lastSeenAt: string;
            name: string;
            participantId: string;
          }[];
          status: "active" | "ended";
          /** @pattern ^[0-9a-f]{24}$ */
          workflowId: string;
        },
        Problem
      >({
        path: `/collaboration/sessions`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `collaboration:read`.
     *
     * @tags platform
     * @name CollaborationList
     * @summary List sessions of people at work on a workflow, newest first
     * @request GET:/collaboration/sessions
     * @secure
     */
    collaborationList: (
      query?: {
        /**
         * @minLength 1
         * @maxLength 512
         */
        cursor?: string;
        /**
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
        status?: "active" | "ended";
        /** @pattern ^[0-9a-f]{24}$ */
        workflowId?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          items: {
            /** @pattern ^[0-9a-f]{24}$ */
            collaborationSessionId: string;
            commentCount: number;
            /** @format date-time */
            createdAt: string;
            endedAt: string | null;
            /** @format date-time */
            lastActivityAt: string;
            participants: {
              /** @format date-time */
              joinedAt: string;
              /** @format date-time */
              lastSeenAt: string;
              name: string;
              participantId: string;
            }[];
            status: "active" | "ended";
            /** @pattern ^[0-9a-f]{24}$ */
            workflowId: string;
          }[];
          nextCursor: string | null;
        },
        Problem
      >({
        path: `/collaboration/sessions`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),
  };
  health = {
    /**
     * @description Permission: `health:read`.
     *
     * @tags health
     * @name HealthGet
     * @summary Each store and the vector search, asked now
     * @request GET:/health
     * @secure
     */
    healthGet: (params: RequestParams = {}) =>
      this.request<
        {
          /** @format date-time */
          checkedAt: string;
          status: "healthy" | "degraded" | "down";
          stores: Partial<
            Record<
              "mongodb" | "postgres" | "redis" | "vectorSearch",
              {
                detail: string;
                latencyMs: number | null;
                /** @format date-time */
                since: string;
                status: "healthy" | "down";
              }
            >
          >;
        },
        Problem
      >({
        path: `/health`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),
  };
  conversations = {
    /**
     * @description Permission: `conversation:write`.
     *
     * @tags conversations
     * @name ConversationDelete
     * @summary Delete a session and its messages for good
     * @request DELETE:/conversations/{sessionId}
     * @secure
     */
    conversationDelete: (sessionId: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/conversations/${sessionId}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Permission: `conversation:read`.
     *
     * @tags conversations
     * @name ConversationFacets
     * @summary Models, workflows and users of the sessions, with counts
     * @request GET:/conversations/facets
     * @secure
     */
    conversationFacets: (params: RequestParams = {}) =>
      this.request<
        {
          models: {
            count: number;
            model: string;
          }[];
          total: number;
          users: {
            count: number;
            userId: string;
          }[];
          workflows: {
            count: number;
            /** @pattern ^[0-9a-f]{24}$ */
            workflowId: string;
            workflowName: string | null;
          }[];
        },
        Problem
      >({
        path: `/conversations/facets`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `conversation:read`.
     *
     * @tags conversations
     * @name ConversationGet
     * @summary Read a session and its messages in the order of time
     * @request GET:/conversations/{sessionId}
     * @secure
     */
    conversationGet: (
      sessionId: string,
      query?: {
        /**
         * @minLength 1
         * @maxLength 512
         */
        cursor?: string;
        /**
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          averageLatencyMs: number | null;
          costUsd: number;
          lastMessage: string;
          /** @format date-time */
          lastMessageAt: string;
          messageCount: number;
          messages: {
            comment: string | null;
            completionTokens: number | null;
            content: string;
            costUsd: number | null;
            /** @format date-time */
            createdAt: string;
            latencyMs: number | null;
            /** @pattern ^[1-9][0-9]{0,17}$ */
            messageId: string;
            messageType: "user" | "assistant" | "system" | "tool";
            metadata: Partial<Record<string, any>>;
            model: string | null;
            promptTokens: number | null;
            rating: (1 | -1) | null;
          }[];
          model: string | null;
          negativeCount: number;
          nextCursor: string | null;
          positiveCount: number;
          /** @pattern ^(?!(?:\.{1,2}|export|facets)$)[A-Za-z0-9_.:-]{1,255}$ */
          sessionId: string;
          /** @format date-time */
          startedAt: string;
          title: string;
          totalTokens: number;
          userId: string;
          workflowId: string | null;
          workflowName: string | null;
        },
        Problem
      >({
        path: `/conversations/${sessionId}`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `conversation:read`.
     *
     * @tags conversations
     * @name ConversationList
     * @summary List sessions, latest message first
     * @request GET:/conversations
     * @secure
     */
    conversationList: (
      query?: {
        /** @format date-time */
        activeAfter?: string;
        /**
         * @minLength 1
         * @maxLength 512
         */
        cursor?: string;
        /**
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
        /**
         * @minLength 1
         * @maxLength 200
         */
        model?: string;
        /** @maxLength 200 */
        q?: string;
        rating?: "positive" | "negative" | "none";
        /** @format date-time */
        startedAfter?: string;
        /** @format date-time */
        startedBefore?: string;
        /**
         * @minLength 1
         * @maxLength 255
         */
        userId?: string;
        /** @pattern ^[0-9a-f]{24}$ */
        workflowId?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          items: {
            averageLatencyMs: number | null;
            costUsd: number;
            lastMessage: string;
            /** @format date-time */
            lastMessageAt: string;
            match: {
              /** @pattern ^[1-9][0-9]{0,17}$ */
              messageId: string;
              text: string;
            } | null;
            messageCount: number;
            model: string | null;
            negativeCount: number;
            positiveCount: number;
            /** @pattern ^(?!(?:\.{1,2}|export|facets)$)[A-Za-z0-9_.:-]{1,255}$ */
            sessionId: string;
            /** @format date-time */
            startedAt: string;
            title: string;
            totalTokens: number;
            userId: string;
            workflowId: string | null;
            workflowName: string | null;
          }[];
          nextCursor: string | null;
        },
        Problem
      >({
        path: `/conversations`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `conversation:write`.
     *
     * @tags conversations
     * @name ConversationMessageAdd
     * @summary Add one turn as it happens; the first makes the session
     * @request POST:/conversations/{sessionId}/messages
     * @secure
     */
    conversationMessageAdd: (
      sessionId: string,
      data: {
        /** @default null */
        completionTokens?: number | null;
        /**
         * @minLength 1
         * @maxLength 200000
         */
        content: string;
        /** @default null */
        costUsd?: number | null;
        /** @format date-time */
        createdAt?: string;
        /** @default null */
        latencyMs?: number | null;
        messageType: "user" | "assistant" | "system" | "tool";
        /** @default {} */
        metadata?: Partial<Record<string, any>>;
        /** @default null */
        model?: string | null;
        /** @default null */
        promptTokens?: number | null;
        /**
         * @minLength 1
         * @maxLength 200
         */
        title?: string;
        /**
         * @minLength 1
         * @maxLength 255
         */
        userId: string;
        /** @default null */
        workflowId?: string | null;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          comment: string | null;
          completionTokens: number | null;
          content: string;
          costUsd: number | null;
          /** @format date-time */
          createdAt: string;
          latencyMs: number | null;
          /** @pattern ^[1-9][0-9]{0,17}$ */
          messageId: string;
          messageType: "user" | "assistant" | "system" | "tool";
          metadata: Partial<Record<string, any>>;
          model: string | null;
          promptTokens: number | null;
          rating: (1 | -1) | null;
        },
        Problem
      >({
        path: `/conversations/${sessionId}/messages`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `conversation:write`.
     *
     * @tags conversations
     * @name ConversationMessageFeedback
     * @summary Rate a message 1 or -1, or take the rating back with null
     * @request POST:/conversations/{sessionId}/messages/{messageId}/feedback
     * @secure
     */
    conversationMessageFeedback: (
      sessionId: string,
      messageId: string,
      data: {
        /** @default null */
        comment?: string | null;
        rating: (1 | -1) | null;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          comment: string | null;
          completionTokens: number | null;
          content: string;
          costUsd: number | null;
          /** @format date-time */
          createdAt: string;
          latencyMs: number | null;
          /** @pattern ^[1-9][0-9]{0,17}$ */
          messageId: string;
          messageType: "user" | "assistant" | "system" | "tool";
          metadata: Partial<Record<string, any>>;
          model: string | null;
          promptTokens: number | null;
          rating: (1 | -1) | null;
        },
        Problem
      >({
        path: `/conversations/${sessionId}/messages/${messageId}/feedback`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `conversation:write`.
     *
     * @tags conversations
     * @name ConversationMessageImport
     * @summary Bring in history: up to 500 turns of one session, all or none; answers the session
     * @request POST:/conversations/{sessionId}/messages/import
     * @secure
     */
    conversationMessageImport: (
      sessionId: string,
      data: {
        /**
         * @maxItems 500
         * @minItems 1
         */
        messages: {
          /** @default null */
          completionTokens?: number | null;
          /**
           * @minLength 1
           * @maxLength 200000
           */
          content: string;
          /** @default null */
          costUsd?: number | null;
          /** @format date-time */
          createdAt?: string;
          /** @default null */
          latencyMs?: number | null;
          messageType: "user" | "assistant" | "system" | "tool";
          /** @default {} */
          metadata?: Partial<Record<string, any>>;
          /** @default null */
          model?: string | null;
          /** @default null */
          promptTokens?: number | null;
        }[];
        /**
         * @minLength 1
         * @maxLength 200
         */
        title?: string;
        /**
         * @minLength 1
         * @maxLength 255
         */
        userId: string;
        /** @default null */
        workflowId?: string | null;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          averageLatencyMs: number | null;
          costUsd: number;
          lastMessage: string;
          /** @format date-time */
          lastMessageAt: string;
          messageCount: number;
          model: string | null;
          negativeCount: number;
          positiveCount: number;
          /** @pattern ^(?!(?:\.{1,2}|export|facets)$)[A-Za-z0-9_.:-]{1,255}$ */
          sessionId: string;
          /** @format date-time */
          startedAt: string;
          title: string;
          totalTokens: number;
          userId: string;
          workflowId: string | null;
          workflowName: string | null;
        },
        Problem
      >({
        path: `/conversations/${sessionId}/messages/import`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),
  };
  analytics = {
    /**
     * @description Permission: `analytics:read`.
     *
     * @tags analytics
     * @name AnalyticsMetrics
     * @summary List the reported metrics by name, with their dimensions
     * @request GET:/analytics/metrics
     * @secure
     */
    analyticsMetrics: (
      query?: {
        /**
         * @minLength 1
         * @maxLength 512
         */
        cursor?: string;
        /**
         * @min 1
         * @max 200
         * @default 50
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          items: {
            dimensionKeys: string[];
            /** @format date-time */
            firstAt: string;
            /** @format date-time */
            lastAt: string;
            /**
             * @maxLength 100
             * @pattern ^[a-z][a-z0-9_]*(?:[.][a-z0-9_]+)*$
             */
            name: string;
          }[];
          nextCursor: string | null;
        },
        Problem
      >({
        path: `/analytics/metrics`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `analytics:write`.
     *
     * @tags analytics
     * @name AnalyticsRecord
     * @summary Report up to 10,000 measured values; all are kept or none
     * @request POST:/analytics/metrics
     * @secure
     */
    analyticsRecord: (
      data: {
        /**
         * @maxItems 10000
         * @minItems 1
         */
        metrics: {
          dimensions?: Partial<Record<string, string>>;
          /**
           * @maxLength 100
           * @pattern ^[a-z][a-z0-9_]*(?:[.][a-z0-9_]+)*$
           */
          name: string;
          /** @format date-time */
          timestamp?: string;
          /**
           * @min -1e+300
           * @max 1e+300
           */
          value: number;
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          recorded: number;
        },
        Problem
      >({
        path: `/analytics/metrics`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `analytics:read`.
     *
     * @tags analytics
     * @name AnalyticsSeries
     * @summary One metric over time: runs, conversations or anything reported
     * @request GET:/analytics/series
     * @secure
     */
    analyticsSeries: (
      query: {
        /** @default "sum" */
        aggregate?:
          | "count"
          | "sum"
          | "avg"
          | "min"
          | "max"
          | "p50"
          | "p95"
          | "p99";
        /** Equality of each named dimension. In a query string: `dimension.<key>=value`. */
        dimension?: Partial<Record<string, string>>;
        /**
         * @minLength 1
         * @maxLength 200
         */
        failedNodeId?: string;
        /** @format date-time */
        from: string;
        /** @pattern ^[A-Za-z][A-Za-z0-9_]{0,49}$ */
        groupBy?: string;
        /** @default "1h" */
        interval?: "15m" | "1h" | "1d" | "1w" | "1mo";
        /**
         * @maxLength 100
         * @pattern ^[a-z][a-z0-9_]*(?:[.][a-z0-9_]+)*$
         */
        metric: string;
        /**
         * @minLength 1
         * @maxLength 200
         */
        model?: string;
        /** @maxItems 20 */
        status?: (
          | "pending"
          | "running"
          | "success"
          | "error"
          | "cancelled"
          | "timeout"
        )[];
        /**
         * @maxLength 64
         * @default "UTC"
         */
        timeZone?: string;
        /** @format date-time */
        to: string;
        /** @maxItems 20 */
        triggerType?: ("manual" | "webhook" | "schedule" | "api")[];
        /** @pattern ^[0-9a-f]{24}$ */
        workflowId?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          aggregate:
            | "count"
            | "sum"
            | "avg"
            | "min"
            | "max"
            | "p50"
            | "p95"
            | "p99";
          groups: {
            isOther: boolean;
            key: string | null;
            label: string | null;
            points: {
              /** @format date-time */
              at: string;
              value: number;
            }[];
          }[];
          interval: "15m" | "1h" | "1d" | "1w" | "1mo";
          /**
           * @maxLength 100
           * @pattern ^[a-z][a-z0-9_]*(?:[.][a-z0-9_]+)*$
           */
          metric: string;
          notice: string | null;
          source: "mongodb" | "postgres";
          timeZone: string;
        },
        Problem
      >({
        path: `/analytics/series`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Permission: `analytics:read`.
     *
     * @tags analytics
     * @name AnalyticsSummary
     * @summary How many, how fast, how often wrong and at what cost, beside the period before
     * @request GET:/analytics/summary
     * @secure
     */
    analyticsSummary: (
      query: {
        /** @format date-time */
        from: string;
        /**
         * @maxLength 64
         * @default "UTC"
         */
        timeZone?: string;
        /** @format date-time */
        to: string;
        /** @pattern ^[0-9a-f]{24}$ */
        workflowId?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          ai: {
            costUsd: {
              previous: number;
              value: number;
            };
            messages: {
              previous: number;
              value: number;
            };
            tokens: {
              previous: number;
              value: number;
            };
          } | null;
          executions: {
            p50DurationMs: {
              previous: number | null;
              value: number | null;
            };
            p95DurationMs: {
              previous: number | null;
              value: number | null;
            };
            failed: {
              previous: number;
              value: number;
            };
            failureRate: {
              previous: number | null;
              value: number | null;
            };
            pending: number;
            recentErrors: {
              count: number;
              fingerprint: string;
              /** @pattern ^[0-9a-f]{24}$ */
              lastExecutionId: string;
              /** @format date-time */
              lastSeenAt: string;
              message: string;
              /** @pattern ^[0-9a-f]{24}$ */
              workflowId: string;
              workflowName: string;
            }[];
            running: number;
            runs: {
              previous: number;
              value: number;
            };
            topFailing: {
              p95DurationMs: number | null;
              /**
               * @maxItems 30
               * @minItems 30
               */
              daily: number[];
              failed: number;
              failureRate: number | null;
              /** @format date-time */
              lastRunAt: string;
              runs: number;
              /** @pattern ^[0-9a-f]{24}$ */
              workflowId: string;
              workflowName: string;
            }[];
          } | null;
          /** @format date-time */
          from: string;
          notice: string | null;
          /** @format date-time */
          previousFrom: string;
          timeZone: string;
          /** @format date-time */
          to: string;
        },
        Problem
      >({
        path: `/analytics/summary`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),
  };
}
