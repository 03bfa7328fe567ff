import { keyTime, signPolicy, signRequest } from '../../../cloudfunctions/platform/files/bucket/signature'

/** The examples of the service's own document (436/7778), with the keys it prints. */
const keys = { secretId: 'AKIDQjz3ltompVjBni5LitkWHFlFpwkn9U5q', secretKey: 'BQYIM75p8x0iWVFSIgqEKwFprpRSVHlz' }
const host = 'examplebucket-1250000000.cos.ap-beijing.myqcloud.com'

test('the document’s upload', () => {
  const time = keyTime(1557989151, 7200)
  expect(time).toBe('1557989151;1557996351')
  expect(
    signRequest(keys, time, {
      method: 'put',
      path: '/exampleobject(腾讯云)',
      query: {},
      headers: {
        Date: 'Thu, 16 May 2019 06:45:51 GMT',
        Host: host,
        'Content-Type': 'text/plain',
        'Content-Length': '13',
        'Content-MD5': 'mQ/fVh815F3k6TAUm8m0eg==',
        'x-cos-acl': 'private',
        'x-cos-grant-read': 'uin="100000000011"',
      },
    }),
  ).toBe(
    'q-sign-algorithm=sha1&q-ak=AKIDQjz3ltompVjBni5LitkWHFlFpwkn9U5q&q-sign-time=1557989151;1557996351' +
      '&q-key-time=1557989151;1557996351' +
      '&q-header-list=content-length;content-md5;content-type;date;host;x-cos-acl;x-cos-grant-read' +
      '&q-url-param-list=&q-signature=3b8851a11a569213c17ba8fa7dcf2abec6935172',
  )
})

test('the document’s download, with what the answer shall say', () => {
  expect(
    signRequest(keys, '1557989753;1557996953', {
      method: 'get',
      path: '/exampleobject(腾讯云)',
      query: { 'response-content-type': 'application/octet-stream', 'response-cache-control': 'max-age=600' },
      headers: { Date: 'Thu, 16 May 2019 06:55:53 GMT', Host: host },
    }),
  ).toMatch(
    /&q-header-list=date;host&q-url-param-list=response-cache-control;response-content-type&q-signature=01681b8c9d798a678e43b685a9f1bba0f6c0e012$/,
  )
})

test('a changed policy has another signature', () => {
  const of = (policy: string) => signPolicy(keys, '1557989151;1557996351', policy)
  expect(of('{"conditions":[]}')).toMatch(/^[0-9a-f]{40}$/)
  expect(of('{"conditions":[]}')).not.toBe(of('{"conditions":[ ]}'))
})
