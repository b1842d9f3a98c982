import GithubSlugger from 'github-slugger'

/** The anchor that a code host gives to a heading: links in the Markdown work in both places. */
export function slug(heading) {
  return new GithubSlugger().slug(heading)
}
