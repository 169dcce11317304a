"""What three sites put around a report and how they set what is in it; the words are invented, the manner is not."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

_MENU = ("Home", "About us", "Our work", "Publications", "News", "Contact us")
#: the beginning of another report's page, as it is shown beside this one
_TEASER = (
    "We found that Northmoor Police had improved how it responds to children who go missing. But supervisors did not "
    "always review the risk to them."
)


@dataclass(frozen=True)
class Site:
    """How a site sets its pages; the strings are formats."""

    #: the call of a note, a link, the number of a heading and an item of a list
    call: str
    link: str
    number: str
    item: str
    heading: str
    #: boxes: a case with a title, one without, recommendations
    case: str
    quoted: str
    advice: str
    table: str
    #: what opens by a button, and what stands over all such; empty where nothing does
    accordion: str
    open_all: str
    #: what leads back from a chapter's end
    back: str
    unbroken: bool
    titled: Callable[[Sequence[str]], str]
    notes: Callable[[Mapping[str, str]], str]
    frame: Callable[[str, str, str, str, str, str], str]

    def whole(self, *, title: str, published: str, cover: str, contents: str, body: str, notes: str) -> str:
        """Return the page."""
        return self.frame(title, _date(published), cover, contents, body, notes)


def _date(published: str) -> str:
    """Return a date as sites print it: "2017-11" is "November 2017"."""
    year, *rest = published.split("-")
    month = month_name[int(rest[0])] if rest else ""
    return " ".join([*([str(int(rest[1]))] if len(rest) > 1 else []), month, year]).strip()


def _links(names: Sequence[str], attributes: str = "") -> str:
    items = "".join(f"<li><a href='/{n.lower().replace(' ', '-')}'>{n}</a></li>" for n in names)
    return f"<ul{attributes}>{items}</ul>"


def _document(title: str, site: str, body: str) -> str:
    head = f'<head><meta charset="utf-8"><title>{title} - {site}</title><script>var page = 1;</script></head>'
    return f'<!DOCTYPE html><html lang="en">{head}<body>{body}</body></html>'


# --- an inspectorate's own site -------------------------------------------------------------------------------------
def _inspectorate(title: str, published: str, cover: str, contents: str, body: str, notes: str) -> str:
    return _document(
        title,
        "Police Inspectorate",
        f"""
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<div id="cookie-notice" role="dialog"><p>We use cookies to make this site work and to see how you use it.</p>
<button>Accept all cookies</button><a href="/cookies">Cookie settings</a></div>
<header id="masthead" class="site-header"><a href="/">Police Inspectorate</a>
<form role="search"><label>Search for:</label><input type="search"><button>Search</button></form>
<nav>{_links(_MENU, ' id="primary-menu"')}</nav></header>
<div id="content" class="site-content">
<div class="breadcrumbs"><span><a href="/">Home</a></span> &gt; <span><a href="/p">Publications</a></span> &gt;
<span>{title}</span></div>
<main id="main" class="site-main"><article class="publication type-publication hentry">
<header class="entry-header"><h1 class="entry-title">{title}</h1>
<p class="published">Published on: <time>{published}</time></p></header>
<div class="entry-content">
<p><a class="button" href="/r.pdf">Get the report (PDF document, 1.2 MB)</a></p>
{cover}
<div class="publication-contents" id="contents"><h2>Contents</h2>
<p class="print"><a href="javascript:window.print()">Print this document</a></p>
{contents}</div>
{body}
{notes}
<p class="print"><a href="javascript:window.print()">Print this document</a></p>
</div>
<div class="publication-share"><h3>Share this page</h3><ul><li><a href="/f">Share on Facebook</a></li>
<li><a href="/x">Share on X</a></li><li><a href="/e">Email this page</a></li></ul></div>
</article>
<div class="publication-more"><h2>Related publications</h2><div class="card"><h3><a href="/n">Northmoor Police:
Child protection inspection</a></h3><p>Published on: 4 May 2021</p><p>{_TEASER}</p><a href="/n">Read more</a></div>
<div class="card"><h3><a href="/e">Eastvale Police: Child protection inspection</a></h3>
<p>Published on: 8 June 2020</p></div></div>
</main></div>
<section class="page-useful"><h2>Was this page useful?</h2><p><a href="/yes">Yes</a> <a href="/no">No</a></p></section>
<section class="signup"><h2>Sign up for our newsletter</h2>
<p>Get our news and reports by email. We will never share your address.</p>
<form><label>Email address</label><input type="email"><button>Subscribe</button></form></section>
<footer id="colophon">{_links(("Accessibility", "Cookies", "Privacy notice", "Complaints"))}
<p>© Crown copyright. All content is available under the Open Government Licence v3.0, except where otherwise
stated.</p></footer>""",
    )


def _end_notes(notes: Mapping[str, str]) -> str:
    items = "".join(f'<p id="fn{n}"><a href="#ref{n}">[{n}]</a> {said}</p>' for n, said in notes.items())
    return f"<h2>References</h2>{items}"


_OF_INSPECTORATE = Site(
    call='<sup><a href="#fn{n}" id="ref{n}">[{n}]</a></sup>',
    link='<a href="https://example.org/">{}</a>',
    number="{}. ",
    item="<li>{}</li>",
    heading='<{tag} id="{slug}"><a name="{slug}"></a>{title}</{tag}>',
    case='<div class="box case-study">{titles}\n{inner}</div>',
    quoted='<div class="callout">{inner}</div>',
    advice='<div class="box recommendation"><h3>{title}</h3>\n{inner}</div>',
    table='<div class="table-responsive"><table><caption>{caption}</caption>{head}<tbody>{rows}</tbody></table></div>',
    accordion='<div class="accordion"><h2><button aria-expanded="false" aria-controls="{slug}">{title}</button></h2>'
    '<div id="{slug}" class="panel" aria-hidden="true" style="display: none;">{inner}</div></div>',
    open_all='<p class="toggle-all"><a href="#">Expand all</a></p>',
    back='<p><a href="#contents">Back to contents</a></p>',
    unbroken=True,
    titled=lambda titles: f"<h4>{titles[0]}</h4>" + "".join(f"<p><strong>{t}</strong></p>" for t in titles[1:]),
    notes=_end_notes,
    frame=_inspectorate,
)


# --- the government's -----------------------------------------------------------------------------------------------
def _government(title: str, published: str, cover: str, contents: str, body: str, notes: str) -> str:
    return _document(
        title,
        "GOV.UK",
        f"""
<div id="global-cookie-message" role="region" aria-label="Cookies"><h2>Cookies on GOV.UK</h2>
<p>We use some essential cookies to make this website work.</p><button>Accept additional cookies</button>
<a href="/help/cookies">View cookies</a></div>
<a href="#content" class="govuk-skip-link">Skip to main content</a>
<header role="banner"><a href="/" title="Go to the homepage">GOV.UK</a>
<nav aria-label="Menu"><button>Menu</button><h2>Navigation menu</h2>
{_links(("Benefits", "Births, death, marriages and care", "Crime, justice and the law", "Driving and transport"))}</nav>
</header>
<div id="wrapper"><div class="govuk-breadcrumbs"><ol><li><a href="/">Home</a></li>
<li><a href="/crime">Crime, justice and law</a></li></ol></div>
<main id="content" class="html-publication">
<div class="gem-c-inverse-header"><p>Research and analysis</p><h1>{title}</h1>
<p class="publication-header__last-changed">Published {published}</p></div>
<div class="govuk-grid-column-one-quarter"><nav class="gem-c-contents-list" aria-label="Contents" role="navigation">
<h2>Contents</h2>{contents}</nav>
<div class="gem-c-print-link"><button class="gem-c-print-link__button">Print this page</button></div></div>
<div id="contents" class="main-content-container">
<div class="html-publication__meta">{cover}<p>© Crown copyright</p>
<p>This publication is licensed under the terms of the Open Government Licence v3.0 except where otherwise stated.
Where we have identified any third party copyright information you will need to obtain permission from the copyright
holders concerned.</p><p>This publication is available at https://www.example.org/publications/report</p></div>
<div class="gem-c-govspeak govspeak"><div class="govspeak">
{body}
{notes}
</div></div>
<div class="sticky"><a class="govuk-link gem-c-back-to-top-link" href="#contents"><svg></svg>Back to top</a></div>
</div></main>
<div class="gem-c-feedback"><div><h3>Is this page useful?</h3><ul><li><button>Yes <span>this page is
useful</span></button></li><li><button>No <span>this page is not useful</span></button></li></ul>
<button>Report a problem with this page</button></div>
<form><h2>Help us improve GOV.UK</h2><p>Don’t include personal or financial information like your National Insurance
number or credit card details.</p><label>What were you doing?</label><label>What went wrong?</label>
<button>Send</button></form></div></div>
<footer role="contentinfo"><h2>Services and information</h2>{_links(("Benefits", "Money and tax", "Visas"))}
<h2>Support links</h2>{_links(("Help", "Privacy", "Cookies", "Accessibility statement", "Contact"))}
<p>All content is available under the Open Government Licence v3.0, except where otherwise stated</p>
<a href="/">© Crown copyright</a></footer>""",
    )


def _government_notes(notes: Mapping[str, str]) -> str:
    items = "\n".join(
        f'<li id="fn:{n}" role="doc-endnote"><p>{said}&nbsp;<a href="#fnref:{n}" class="reversefootnote" '
        'role="doc-backlink" aria-label="go to where this is referenced">↩</a></p></li>'
        for n, said in notes.items()
    )
    return f'<div class="footnotes" role="doc-endnotes"><ol>\n{items}\n</ol></div>'


_OF_GOVERNMENT = Site(
    call='<sup id="fnref:{n}"><a href="#fn:{n}" class="govuk-link" rel="footnote" role="doc-noteref">[footnote {n}]</a>'
    "</sup>",
    link='<a rel="external" class="govuk-link" href="https://example.org/">{}</a>',
    number='<span class="number">{}. </span>',
    item="<li>{}</li>",
    heading='<{tag} id="{slug}">{title}</{tag}>',
    case='<div class="example" role="note">{titles}\n{inner}</div>',
    quoted="<blockquote>{inner}</blockquote>",
    advice='<div class="call-to-action"><h3>{title}</h3>\n{inner}</div>',
    table='<table><thead><tr><th scope="colgroup" colspan="{width}">{caption}</th></tr></thead>{head}'
    "<tbody>{rows}</tbody></table>",
    accordion='<div class="govuk-accordion__section"><div class="govuk-accordion__section-header">'
    '<h2 class="govuk-accordion__section-heading"><button type="button" aria-controls="{slug}" aria-expanded="false" '
    'class="govuk-accordion__section-button"><span class="govuk-accordion__section-heading-text">{title}</span>'
    '<span class="govuk-visually-hidden">, </span><span class="govuk-accordion__section-toggle"><span>Show'
    '<span class="govuk-visually-hidden"> this section</span></span></span></button></h2></div>'
    '<div id="{slug}" class="govuk-accordion__section-content" hidden="until-found">{inner}</div></div>',
    open_all='<div class="govuk-accordion__controls"><button type="button" class="govuk-accordion__show-all">'
    "<span>Show all sections</span></button></div>",
    back='<div class="back"><a class="app-c-back-to-top" href="#contents">Back to top</a></div>',
    unbroken=False,
    titled=lambda titles: f"<h4>{': '.join(titles)}</h4>",
    notes=_government_notes,
    frame=_government,
)


# --- a site that is put together of a blog's blocks -------------------------------------------------------------------
def _blog(title: str, published: str, cover: str, contents: str, body: str, notes: str) -> str:
    return _document(
        title,
        "Safer Children",
        f"""
<div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">Safer
Children</a></p><nav class="wp-block-navigation">{_links(_MENU)}</nav></header>
<main class="wp-block-group"><div class="yoast-breadcrumbs"><a href="/">Home</a> » <a href="/p">Publications</a> »
<strong>{title}</strong></div>
<h1 class="wp-block-post-title">{title}</h1>
<div class="wp-block-post-date">Published on: <time>{published}</time></div>
<div class="entry-content wp-block-post-content">
<div class="wp-block-buttons"><div class="wp-block-button"><a href="/r.pdf">Download the report (PDF, 900 KB)</a></div>
</div>{cover}
<div class="lwptoc"><p><b>Contents</b> <span class="lwptoc_toggle">[<a href="#">hide</a>]</span></p>{contents}</div>
{body}
{notes}
</div>
<div class="sharedaddy"><h3 class="sd-title">Share this:</h3><ul><li><a href="/f">Click to share on Facebook (Opens in
new window) Facebook</a></li><li><a href="/e">Click to email a link to a friend (Opens in new window) Email</a></li>
</ul></div>
<div id="jp-relatedposts"><h3><em>Related</em></h3><div><h4><a href="/n">Northmoor Police – child protection
inspection</a></h4><p>{_TEASER}</p><p>May 4, 2021</p><p>In "Publications"</p></div></div>
<div class="post-meta"><p>Categories: <a href="/p">Police</a>, <a href="/c">Child protection</a></p></div>
<nav class="post-links"><a href="/a">← Previous: Eastvale Police</a> <a href="/b">Next: Westmarch Police →</a></nav>
<section class="wp-block-comments"><h2>Leave a comment</h2><form><p>Your email address will not be published.</p>
<textarea></textarea><button>Post comment</button></form></section>
</main>
<footer class="wp-block-template-part"><h2>Newsletter</h2><p>Sign up to hear when a new report is out.</p>
<form><input type="email"><button>Sign up</button></form><p>Proudly powered by WordPress</p></footer></div>""",
    )


def _blog_notes(notes: Mapping[str, str]) -> str:
    items = "".join(
        f'<li id="n-{n}">{said} <a href="#n-{n}-link" aria-label="Jump to footnote reference {n}">'
        "↩\N{VARIATION SELECTOR-15}</a></li>"
        for n, said in notes.items()
    )
    return f'<hr class="wp-block-separator"><ol class="wp-block-footnotes">{items}</ol>'


_OF_BLOG = Site(
    call='<sup data-fn="n-{n}" class="fn"><a href="#n-{n}" id="n-{n}-link">{n}</a></sup>',
    link='<a href="https://example.org/" target="_blank">{}<span class="screen-reader-text"> (opens in a new tab)'
    "</span></a>",
    number="{}. ",
    item="<li><p>{}</p></li>",
    heading='<{tag} id="{slug}">{title} <a class="heading-anchor" href="#{slug}" aria-label="Link to this section">'
    "#</a></{tag}>",
    case='<details class="wp-block-details"><summary>{title}</summary>\n{inner}</details>',
    quoted='<div class="wp-block-group has-background">{inner}</div>',
    advice='<div class="wp-block-group has-background is-style-box"><h3>{title}</h3>\n{inner}</div>',
    table='<figure class="wp-block-table"><table>{head}<tbody>{rows}</tbody></table>'
    "<figcaption>{caption}</figcaption></figure>\n"
    '<figure class="wp-block-image"><img src="/{n}.png" alt="A bar chart of the table above"><figcaption>Figure {n}: '
    "the same as a chart</figcaption></figure>",
    accordion="",
    open_all="",
    back='<p class="has-small-font-size"><a href="#">↑ Back to top</a></p>',
    unbroken=True,
    titled=lambda titles: f"<h4>{': '.join(titles)}</h4>",
    notes=_blog_notes,
    frame=_blog,
)

SITES: tuple[Site, ...] = (_OF_INSPECTORATE, _OF_GOVERNMENT, _OF_BLOG)
