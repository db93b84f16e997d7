/** E-mails as mailing services send them, with their pixels. Each pixel stands between `⟦` and `⟧`. */
const marked: Readonly<Record<string, string>> = {
  sendPulse: `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>Жаңа сапарлар</title>
<style type="text/css">
  .button { background: #2a6 url(https://shop.kz/button.png) no-repeat }
  @media (max-width:600px) { .wide { width:100% !important } }
</style>
</head>
<body bgcolor="#f4f4f4" style="margin:0">
<table width="600" cellpadding=0 cellspacing=0 align=center>
<tr><td><a href="https://click.sendpulse.example/r/1"><img src="https://shop.kz/logo.png" width="120" height="40" alt="Дүкен"></a></td></tr>
<tr><td class="wide">Сәлем, Айгүл! 5 < 6 &amp; R&D &copy 2026</td></tr>
</table>
⟦<img src="https://open.sendpulse.example/o/b2Zm/?u=1&amp;c=2" width="1" height="1" alt="" border="0" />⟧
</body>
</html>
`,
  uniSender: `<table width="100%"><tbody><tr><td>\r
<p>Здравствуйте!<br>\r
Ваш заказ 😀 в пути</p>\r
⟦<img style='display:none;width:0px' src=//track.unisender.example/open?mail=77&list=3>⟧\r
<a href='https://track.unisender.example/unsubscribe'>Отписаться</a>\r
</td></tr></table>`,
  mailchimp: `<!doctype html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<!--[if gte mso 15]><xml><o:OfficeDocumentSettings><o:AllowPNG/><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->
<!--[if !mso]><!-->⟦<link href="https://shop.list-manage.example/fonts.css" rel="stylesheet">⟧<!--<![endif]-->
</head>
<body>
<!--*|IF:MC_PREVIEW_TEXT|*--><!--[if !gte mso 9]><!----><span style="display:none">Preview</span><!--<![endif]-->
<table border="0"><tr><td style="background-image: url('https://shop.kz/bg.jpg')">
<!--[if gte mso 9]><v:rect xmlns:v="urn:schemas-microsoft-com:vml" fill="true" stroke="false" style="width:600px;height:300px;">
<v:fill type="tile" src="https://shop.kz/bg.jpg" color="#7bceeb" />
<v:textbox inset="0,0,0,0"><![endif]-->
<div>Text</div>
<!--[if gte mso 9]>⟦<v:imagedata src="https://shop.list-manage.example/track/open.php?u=1" />⟧</v:textbox></v:rect><![endif]-->
</td></tr></table>
⟦<img src="https://shop.list-manage.example/track/open.php?u=1&id=2" height="1" width="1">⟧</body>
</html>`,
};

export const trackers: readonly string[] = ["sendpulse.example", "track.unisender.example", "list-manage.example"];

export const letters: readonly { readonly name: string; readonly html: string; readonly stripped: string }[] =
  Object.entries(marked).map(([name, text]) => ({
    name,
    html: text.replace(/[⟦⟧]/g, ""),
    stripped: text.replace(/⟦[^⟧]*⟧/g, ""),
  }));
