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
         * @maxItems 23
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
}
