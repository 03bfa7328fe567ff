/** Which way in a service is: 投诉, 举报, 咨询. A person is sent to a door; the services behind it are found by it. */
export type Door = 'complaint' | 'tip-off' | 'consultation'
