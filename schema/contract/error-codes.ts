import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** A sentence in the two languages that the platform answers in. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

interface ErrorDefinition {
  /** The HTTP status when the whole request is refused with it; 200 when it stands beside data. */
  readonly status: number;
  readonly message: Sentence;
  /** What the caller can do. */
  readonly hint: Sentence;
}

/**
 * The closed list of codes that a client can see. One code is one meaning for good: codes are added, never changed.
 * No message takes a value: personal data has no way in.
 */
export const ERROR_DEFINITIONS = {
  UNAUTHENTICATED: {
    status: 401,
    message: { vi: 'Cần đăng nhập bằng mã truy cập còn hiệu lực.', en: 'A valid access token is required.' },
    hint: { vi: 'Lấy mã mới từ máy chủ định danh.', en: 'Get a new token from the identity provider.' },
  },
  ROLE_REQUIRED: {
    status: 403,
    message: { vi: 'Cần nêu đúng một vai trò trong tiêu đề Asxh-Role.', en: 'Name exactly one of your roles in the header Asxh-Role.' },
    hint: { vi: 'Chọn một vai trò có trong mã truy cập.', en: 'Choose one of the roles in the token.' },
  },
  BAD_REQUEST: {
    status: 400,
    message: { vi: 'Yêu cầu không đúng dạng GraphQL qua HTTP.', en: 'The request is not well-formed GraphQL over HTTP.' },
    hint: { vi: 'Gửi JSON với "query" và "variables".', en: 'Send JSON with "query" and "variables".' },
  },
  REQUEST_TOO_LARGE: {
    status: 413,
    message: { vi: 'Yêu cầu lớn hơn mức được nhận.', en: 'The request is larger than what is taken.' },
    hint: { vi: 'Xem giới hạn trong extensions.maximum, tính bằng byte.', en: 'See the limit in extensions.maximum, in bytes.' },
  },
  OPERATION_TOO_LARGE: {
    status: 400,
    message: { vi: 'Câu truy vấn hoặc biến vượt một giới hạn về kích thước.', en: 'The document or its variables exceed a limit of size.' },
    hint: {
      vi: 'Xem giới hạn nào trong extensions.limit và mức tối đa trong extensions.maximum; chia nhỏ câu truy vấn.',
      en: 'See which limit in extensions.limit and its figure in extensions.maximum; ask in parts.',
    },
  },
  OPERATION_TOO_COMPLEX: {
    status: 400,
    message: {
      vi: 'Câu truy vấn cần quá nhiều thời gian để lập kế hoạch.',
      en: 'It takes too long to work out how this operation would be answered.',
    },
    hint: { vi: 'Chia thành nhiều câu truy vấn đơn giản hơn.', en: 'Ask in several simpler operations.' },
  },
  COST_EXCEEDED: {
    status: 400,
    message: { vi: 'Câu truy vấn tốn hơn mức cho phép của người hỏi.', en: 'The operation costs more than this caller may spend at once.' },
    hint: {
      vi: 'Xem extensions.cost; xin trang nhỏ hơn hoặc ít danh sách lồng nhau hơn.',
      en: 'See extensions.cost; ask for smaller pages or fewer lists inside each other.',
    },
  },
  COST_QUOTA_EXCEEDED: {
    status: 429,
    message: {
      vi: 'Đã dùng hết hạn mức chi phí của phút này.',
      en: 'What this caller or organisation may spend within a minute is used up.',
    },
    hint: {
      vi: 'Thử lại sau số giây nêu trong Retry-After; xin ít hơn mỗi lần.',
      en: 'Try again after the seconds in Retry-After; ask for less at once.',
    },
  },
  DOCUMENT_NOT_TRUSTED: {
    status: 400,
    message: {
      vi: 'Câu truy vấn không có trong danh sách đã duyệt.',
      en: 'The document is not among those that were reviewed.',
    },
    hint: {
      vi: 'Gửi một câu có trong schema/operations/manifest.json, hoặc đề nghị đưa vào.',
      en: 'Send one of schema/operations/manifest.json, or have yours added.',
    },
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 400,
    message: {
      vi: 'Không có câu truy vấn nào mang mã băm này.',
      en: 'No document has this hash.',
    },
    hint: {
      vi: 'Gửi toàn văn; cổng không ghi nhận câu mới.',
      en: 'Send the text itself; the gateway registers none.',
    },
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    message: { vi: 'Câu truy vấn sai cú pháp.', en: 'The document has a syntax error.' },
    hint: { vi: 'Xem vị trí lỗi.', en: 'See the location.' },
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    message: { vi: 'Câu truy vấn không hợp với lược đồ.', en: 'The document does not fit the schema.' },
    hint: { vi: 'So với lược đồ công bố schema/public.graphql.', en: 'Compare with the published schema/public.graphql.' },
  },
  DEFER_UNSUPPORTED: {
    status: 400,
    message: {
      vi: 'Nền tảng trả lời trọn một lần, không nhận @defer và @stream.',
      en: 'Answers are given whole: @defer and @stream are not taken.',
    },
    hint: {
      vi: 'Bỏ chỉ thị đó; hỏi phần chậm bằng một yêu cầu riêng.',
      en: 'Leave the directive out; ask for the slow part by a request of its own.',
    },
  },
  EVENT_STREAM_REQUIRED: {
    status: 406,
    message: {
      vi: 'Thao tác subscription chỉ được trả lời bằng text/event-stream.',
      en: 'A subscription is answered as text/event-stream only.',
    },
    hint: { vi: 'Gửi Accept: text/event-stream.', en: 'Send Accept: text/event-stream.' },
  },
  TOO_MANY_STREAMS: {
    status: 429,
    message: { vi: 'Đã mở đủ số luồng sự kiện được phép.', en: 'As many event streams are open as are allowed.' },
    hint: {
      vi: 'Đóng một luồng, hoặc thử lại sau số giây nêu trong Retry-After.',
      en: 'Close one, or try again after the seconds in Retry-After.',
    },
  },
  CHANGES_UNAVAILABLE: {
    status: 503,
    message: { vi: 'Tạm thời không báo được thay đổi của hồ sơ.', en: 'Changes of dossiers cannot be told for now.' },
    hint: {
      vi: 'Mở lại luồng sau ít giây rồi đọc lại hồ sơ: có thể đã có thay đổi chưa báo.',
      en: 'Subscribe again in a few seconds and then read anew: something may have changed untold.',
    },
  },
  BAD_USER_INPUT: {
    status: 400,
    message: { vi: 'Biến hoặc tham số không hợp lệ.', en: 'A variable or an argument is not valid.' },
    hint: { vi: 'Xem kiểu dữ liệu của tham số trong lược đồ.', en: 'See the type of the argument in the schema.' },
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    message: { vi: 'Không xác định được thao tác cần thực hiện.', en: 'Which operation to run is not clear.' },
    hint: { vi: 'Nêu operationName của một thao tác có trong văn bản.', en: 'Give the operationName of an operation in the document.' },
  },
  PERSONAL_INPUT_IN_URL: {
    status: 405,
    message: { vi: 'Tham số này là dữ liệu cá nhân, chỉ nhận qua POST.', en: 'This input is personal data and is taken by POST only.' },
    hint: { vi: 'Gửi lại bằng POST.', en: 'Send it again by POST.' },
  },
  FORBIDDEN_FIELD: {
    status: 200,
    message: {
      vi: 'Trường này không được cung cấp cho vai trò và mục đích đã nêu.',
      en: 'This field is not granted to the declared role and purpose.',
    },
    hint: { vi: 'Xem lý do trong extensions.reason.', en: 'See extensions.reason.' },
  },
  FORBIDDEN_INPUT: {
    status: 200,
    message: {
      vi: 'Không được lọc hay sắp xếp theo trường không có quyền đọc.',
      en: 'Filtering or ordering by a field that may not be read is refused.',
    },
    hint: { vi: 'Bỏ tham số đó.', en: 'Leave that input out.' },
  },
  NOT_FOUND_OR_NOT_PERMITTED: {
    status: 200,
    message: { vi: 'Không có bản ghi, hoặc không thuộc phạm vi được đọc.', en: 'No such record, or not within what may be read.' },
    hint: { vi: 'Kiểm tra mã và thẩm quyền địa bàn.', en: 'Check the code and the jurisdiction.' },
  },
  INVALID_CURSOR: {
    status: 200,
    message: { vi: 'Con trỏ trang không dùng được cho truy vấn này.', en: 'The cursor does not belong to this query.' },
    hint: { vi: 'Đọc lại từ trang đầu với cùng bộ lọc và thứ tự.', en: 'Start again from the first page with the same filter and order.' },
  },
  CONFLICT: {
    status: 200,
    message: { vi: 'Yêu cầu trái với điều đã được ghi nhận.', en: 'The request contradicts what is already recorded.' },
    hint: {
      vi: 'Đọc lại bản ghi; yêu cầu khác thì dùng idempotencyKey khác.',
      en: 'Read the record again; another request takes another idempotencyKey.',
    },
  },
  SEPARATION_OF_DUTIES: {
    status: 200,
    message: {
      vi: 'Không ai tự giải quyết hồ sơ của mình hoặc của hộ mình.',
      en: 'Nobody decides on their own record or on that of their household.',
    },
    hint: {
      vi: 'Chuyển hồ sơ cho người khác; mã truy cập phải nêu citizen_id của cán bộ.',
      en: "Hand it to somebody else; the token must name the officer's own citizen_id.",
    },
  },
  UNAVAILABLE: {
    status: 200,
    message: { vi: 'Cơ quan chủ quản dữ liệu tạm thời không trả lời.', en: 'The agency that holds the data does not answer for now.' },
    hint: { vi: 'Thử lại sau; xem extensions.agency.', en: 'Try again later; see extensions.agency.' },
  },
  ACCESS_LOG_UNAVAILABLE: {
    status: 503,
    message: {
      vi: 'Nhật ký khai thác tạm thời không ghi được nên không cung cấp dữ liệu cá nhân.',
      en: 'The access log cannot be written for now, so no personal data is delivered.',
    },
    hint: { vi: 'Thử lại sau ít phút.', en: 'Try again in a few minutes.' },
  },
  DIRECTORY_UNAVAILABLE: {
    status: 503,
    message: {
      vi: 'Danh bạ tham chiếu tạm thời không trả lời nên không xác minh được quyền đọc.',
      en: 'The reference directory does not answer for now, so the right to read cannot be verified.',
    },
    hint: { vi: 'Thử lại sau ít phút.', en: 'Try again in a few minutes.' },
  },
  OVERLOADED: {
    status: 503,
    message: {
      vi: 'Hệ thống đang quá tải nên chưa nhận yêu cầu này.',
      en: 'The platform has too much to do and did not take the request.',
    },
    hint: { vi: 'Thử lại sau số giây nêu trong Retry-After.', en: 'Try again after the seconds in Retry-After.' },
  },
  AUTHENTICATION_UNAVAILABLE: {
    status: 503,
    message: {
      vi: 'Danh sách thu hồi tạm thời không đọc được nên không xác minh được mã truy cập nào.',
      en: 'The list of withdrawn rights cannot be read for now, so no access token can be verified.',
    },
    hint: { vi: 'Thử lại sau ít phút, với cùng mã truy cập.', en: 'Try again in a few minutes, with the same token.' },
  },
  QUOTA_UNAVAILABLE: {
    status: 503,
    message: {
      vi: 'Bộ đếm hạn mức tạm thời không trả lời nên không tra cứu theo mã số.',
      en: 'The counter of quotas does not answer for now, so nothing is looked up by a code or number.',
    },
    hint: { vi: 'Thử lại sau ít phút.', en: 'Try again in a few minutes.' },
  },
  INTERNAL: {
    status: 500,
    message: { vi: 'Lỗi của hệ thống.', en: 'A fault of this system.' },
    hint: { vi: 'Báo mã yêu cầu cho bộ phận hỗ trợ.', en: 'Give the request id to support.' },
  },
  SIGNATURE_REQUIRED: {
    status: 401,
    message: { vi: 'Phân hệ chỉ nhận yêu cầu do cổng ký.', en: 'A subgraph takes only requests that the gateway signed.' },
    hint: { vi: 'Gửi truy vấn qua cổng.', en: 'Send the query through the gateway.' },
  },
} as const satisfies Record<string, ErrorDefinition>;

export type ErrorCode = keyof typeof ERROR_DEFINITIONS;

export function isErrorCode(text: unknown): text is ErrorCode {
  return typeof text === 'string' && Object.hasOwn(ERROR_DEFINITIONS, text);
}

export type Language = keyof Sentence;

/** A GraphQL error of the closed list; `extensions` carry facts about the request, never about a person. */
export function createError(code: ErrorCode, language: Language = 'en', options: GraphQLErrorOptions = {}): GraphQLError {
  return new GraphQLError(ERROR_DEFINITIONS[code].message[language], { ...options, extensions: { code, ...options.extensions } });
}
