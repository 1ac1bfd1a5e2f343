import type { Plugin } from 'vite';

/**
 * The policy of the built page. A host that wants online basemaps or remote files lists their origins in
 * CONNECT_ORIGINS (space-separated) when it builds.
 */
export function contentSecurityPolicy(): Plugin {
  const origins = process.env.CONNECT_ORIGINS ? ` ${process.env.CONNECT_ORIGINS}` : '';
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' data: blob:${origins}`,
    `connect-src 'self'${origins}`,
    // The preview of what others may embed.
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}
